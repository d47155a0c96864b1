/** An exported workbook as LibreOffice reads it: every cell as it was, no identifier altered, nothing calculated. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { startFleet } from '../test-world.ts'
import { bytesOf, fileOf } from './testing/file-of.ts'
import { addressOf, generatedViews, meantBy, openHostileFleet } from './testing/generated-views.ts'
import { anyCards, hostileCards } from './testing/hostile-cards.ts'
import { writeXlsx } from './write-xlsx.ts'

const run = promisify(execFile)
/** Comma, quotes, UTF-8, from the first line, every text quoted, cells as they are shown, the first sheet. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,1'

async function readByLibreOffice(workbooks: readonly Buffer[]): Promise<string[][][]> {
  const folder = await mkdtemp(join(tmpdir(), 'linkdeck-office-'))
  try {
    const files = workbooks.map((_, at) => join(folder, `view-${at}.xlsx`))
    for (const [at, file] of files.entries()) await writeFile(file, workbooks[at] ?? '')
    const home = `-env:UserInstallation=file://${folder}/home`
    await run('soffice', [home, '--headless', '--convert-to', AS_CSV, '--outdir', folder, ...files])
    // Behind its number stands the name of the sheet, in the language of the file.
    const names = await readdir(folder)
    const nameOf = (at: number) => names.find((name) => name.startsWith(`view-${at}-`)) ?? ''
    const texts = await Promise.all(files.map((_, at) => readFile(join(folder, nameOf(at)))))
    return texts.map((text) => parse(text, { bom: true, relax_column_count: true }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Signs that no sheet shows are not compared: what a remark of them looks like is LibreOffice's affair. */
const shown = (cell: string | number) => String(cell).replaceAll(/\p{Cc}/gu, '')

/** LibreOffice ends a sheet with its last row that shows anything: cards of which the chosen columns say nothing. */
function withoutBlankEnd(rows: readonly string[][]): readonly string[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''))
  return rows.slice(0, last + 1)
}

test('2,000 cards with every column', async () => {
  const cards = anyCards(2000)
  const { file, columns } = fileOf(cards, { portion: 500 })
  const [[headings, ...rows] = []] = await readByLibreOffice([await bytesOf(writeXlsx(file))])
  expect(headings).toEqual(columns.map(({ heading }) => heading))
  expect(rows.map((row) => row.map(shown))).toEqual(
    cards.map((card) => columns.map(({ cellOf }) => shown(cellOf(card)))),
  )
})

test('hostile remarks and tags, and identifiers of 20 digits', async () => {
  const cards = hostileCards()
  const { file } = fileOf(cards, { names: ['iccid', 'tags', 'remark'] })
  const [[, ...rows] = []] = await readByLibreOffice([await bytesOf(writeXlsx(file))])
  expect(rows.map((row) => row.map(shown))).toEqual(
    cards.map(({ iccid, remark, tags }) => [iccid, shown(tags[0]?.name ?? ''), shown(remark ?? '')]),
  )
})

test('200 generated views: rows, order, columns and words of each', async () => {
  const simulator = await startFleet({ cards: 40 })
  const { ask, close } = await openHostileFleet(simulator)
  const views = generatedViews(200)
  const workbooks: Buffer[] = []
  for (const view of views) workbooks.push(Buffer.from(await (await ask(addressOf(view, 'xlsx'))).arrayBuffer()))
  const read = await readByLibreOffice(workbooks)
  for (const [at, view] of views.entries()) {
    const { headings, rows } = meantBy(view)
    const cells = rows.map((row) => row.map(shown))
    expect(read[at]?.map((row) => row.map(shown))).toEqual([headings, ...withoutBlankEnd(cells)])
  }
  await close()
  await simulator.close()
})
