/** An exported workbook as LibreOffice reads it: every cell as it was, no identifier altered, nothing calculated. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { bytesOf, fileOf } from './testing/file-of.ts'
import { anyCards, hostileCards } from './testing/hostile-cards.ts'
import { writeXlsx } from './write-xlsx.ts'

const run = promisify(execFile)
/** Comma, quotes, UTF-8, from the first line, every text quoted, cells as they are shown, the first sheet. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,1'

async function readByLibreOffice(bytes: Buffer): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'linkdeck-office-'))
  try {
    await writeFile(join(folder, 'view.xlsx'), bytes)
    const home = `-env:UserInstallation=file://${folder}/home`
    await run('soffice', [home, '--headless', '--convert-to', AS_CSV, '--outdir', folder, join(folder, 'view.xlsx')])
    return parse(await readFile(join(folder, 'view-Cards.csv')), { bom: true, relax_column_count: true })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Signs that no sheet shows are not compared: what a remark of them looks like is LibreOffice's affair. */
const shown = (cell: string | number) => String(cell).replaceAll(/\p{Cc}/gu, '')

test('2,000 cards with every column', async () => {
  const cards = anyCards(2000)
  const { file, columns } = fileOf(cards, { portion: 500 })
  const [headings, ...rows] = await readByLibreOffice(await bytesOf(writeXlsx(file)))
  expect(headings).toEqual(columns.map(({ heading }) => heading))
  expect(rows.map((row) => row.map(shown))).toEqual(
    cards.map((card) => columns.map(({ cellOf }) => shown(cellOf(card)))),
  )
})

test('hostile remarks and tags, and identifiers of 20 digits', async () => {
  const cards = hostileCards()
  const [, ...rows] = await readByLibreOffice(
    await bytesOf(writeXlsx(fileOf(cards, { names: ['iccid', 'tags', 'remark'] }).file)),
  )
  expect(rows.map((row) => row.map(shown))).toEqual(
    cards.map(({ iccid, remark, tags }) => [iccid, shown(tags[0]?.name ?? ''), shown(remark ?? '')]),
  )
})
