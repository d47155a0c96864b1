/** The same fleet by others: the store's own CSV writer, and exceljs, the XLSX writer most programs take. */
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { DuckDBInstance } from '@duckdb/node-api'
import { CARD_FIELD_NAMES, EVERYTHING, fileColumnsOf } from '@linkdeck/contract'
import { openFleetIndex } from '@linkdeck/fleet-index'
import exceljs from 'exceljs'

/** Rows are enough to know its pace; of all it would take minutes. */
const EXCELJS_ROWS = 50_000
/** Everything that is a column; the body that columns were made of, and what is only looked at by conditions, is none. */
const UNSHOWN = ['body', 'raw', 'ids', 'words', 'digest', 'seen_ms', 'learnt']
const DIMENSIONS = ['plan', 'state', 'network', 'tags', 'bulk', 'direction']

/** Rows a second into a file, every field quoted, in the order of the same column. */
export async function writeWithEngine(directory: string): Promise<number> {
  const instance = await DuckDBInstance.create(join(directory, 'fleet.duckdb'), { memory_limit: '640MB' })
  const connection = await instance.connect()
  const joins = DIMENSIONS.map((name) => `JOIN ${name} d_${name} ON d_${name}.id = c.${name}`).join(' ')
  const columns = [`c.* EXCLUDE (${UNSHOWN.join(', ')})`, ...DIMENSIONS.map((name) => `d_${name}.* EXCLUDE (id, key)`)]
  const path = join(directory, 'engine.csv')
  const startMs = performance.now()
  const written = await connection.run(
    `COPY (SELECT ${columns.join(', ')} FROM card c ${joins} ORDER BY c."periodAddFlow" DESC, c.iccid) TO '${path}' (HEADER, FORCE_QUOTE *)`,
  )
  const [[rows] = []] = await written.getRows()
  const perSecond = (Number(rows) / (performance.now() - startMs)) * 1000
  connection.disconnectSync()
  instance.closeSync()
  return perSecond
}

/** Rows a second into nothing; the rows are made before. */
export async function writeWithExceljs(directory: string): Promise<number> {
  const columns = fileColumnsOf(CARD_FIELD_NAMES, { language: 'zh', hasCodes: false, isMasked: false })
  const rows: (string | number)[][] = []
  const index = await openFleetIndex({ directory })
  for await (const cards of index.stream(EVERYTHING)) {
    rows.push(...cards.map((card) => columns.map(({ cellOf }) => cellOf(card))))
    if (rows.length >= EXCELJS_ROWS) break
  }
  await index.close()
  const startMs = performance.now()
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: new Nowhere(), useSharedStrings: false })
  const sheet = workbook.addWorksheet('Cards')
  for (const row of rows) sheet.addRow(row).commit()
  sheet.commit()
  await workbook.commit()
  return (rows.length / (performance.now() - startMs)) * 1000
}

class Nowhere extends Writable {
  override _write(_chunk: unknown, _encoding: BufferEncoding, done: () => void): void {
    done()
  }
}
