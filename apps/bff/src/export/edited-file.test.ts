/** Files that somebody had in hands: each is told by its row, or compared and known to be edited, and never miscounted. */
import {
  type Card,
  compareFile,
  deriveCard,
  EMPTY_CARD,
  type ExportNote,
  type FileFault,
  headingsOfJson,
  readHeader,
} from '@linkdeck/contract'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { withAbsent } from './absent-rows.ts'
import type { WriteFile } from './export-file.ts'
import { bytesOf, fileOf } from './testing/file-of.ts'
import { anyCards } from './testing/hostile-cards.ts'
import { writeCsv } from './write-csv.ts'
import { writeJson } from './write-json.ts'

const NAMES = ['iccid', 'status', 'remark'] as const

const CARDS = Array.from({ length: 12 }, (_, at) =>
  deriveCard({ ...EMPTY_CARD, iccid: String(89860012345678900001n + BigInt(at)), status: '30', remark: `Truck ${at}` }),
)

async function written(write: WriteFile, cards: readonly Card[], absent: readonly string[] = []) {
  const { file, notes } = fileOf(cards, { names: NAMES })
  const { columns, rows } = withAbsent(file.columns, absent, { word: 'not found', isMasked: false })
  const portions = async function* () {
    yield* file.rows.portions
    yield rows
  }
  const finish = (end: Parameters<typeof file.finish>[0]) => ({ ...file.finish(end), notFound: absent.length })
  const all = { ...file, columns, finish, rows: { total: cards.length + rows.length, portions: portions() } }
  const text = new TextDecoder().decode(await bytesOf(write(all)))
  const [note] = notes
  if (!note) throw new Error('no note')
  return { text, note: { ...note, notFound: absent.length } }
}

async function* chunksOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 10_000) yield text.slice(at, at + 10_000)
}

type Case = { text: string; note: ExportNote; isEdited?: boolean; now?: readonly Card[]; absent?: readonly string[] }

async function compare({ text, note, isEdited = true, now = CARDS, absent = [] }: Case) {
  const format = text.startsWith('{') ? 'json' : 'csv'
  const [line = ''] = text.split('\n')
  const headings = format === 'json' ? headingsOfJson(line) : parse(text, { to: 1, relax_quotes: true })[0]
  const header = readHeader(headings ?? [])
  if (!header) return null
  const view = await written(writeJson, now, absent)
  return compareFile({ format, header, note, isEdited, text: chunksOf(text) }, chunksOf(view.text))
}

const csv = await written(writeCsv, CARDS)
const json = await written(writeJson, CARDS)
const SAME = { gone: 0, new: 0, changed: 0, same: CARDS.length, repeated: 0 }
const [first = ''] = csv.text.split('\r\n').slice(1)

describe('headings', () => {
  test.each([
    ['of another program', '"ICCID","City","Remark"'],
    ['of two languages', '"ICCID","状态","Remark"'],
    ['that stand twice', '"ICCID","Status","Status"'],
  ])('%s are not ours', async (_, line) => {
    expect(await compare({ ...csv, text: csv.text.replace(/^.*\r\n/, `${line}\r\n`) })).toBeNull()
  })
})

describe('an edited file', () => {
  test('that a program wrote anew says the same', async () => {
    const text = csv.text.replaceAll('"', '').replaceAll('\r\n', '\n')
    expect(await compare({ ...csv, text })).toMatchObject(SAME)
  })

  test('has its changed cells as changed', async () => {
    const text = csv.text.replace('Truck 3', 'Lorry 3').replace('Truck 4', 'Lorry 4')
    expect(await compare({ ...csv, text })).toMatchObject({ ...SAME, same: 10, changed: 2 })
  })

  test('has a row that stands there twice as repeated', async () => {
    expect(await compare({ ...csv, text: `${csv.text}${first}\r\n` })).toMatchObject({ ...SAME, repeated: 1 })
  })

  test('in another order says the same', async () => {
    const [headings = '', ...rows] = csv.text.trimEnd().split('\r\n')
    expect(await compare({ ...csv, text: [headings, ...rows.reverse()].join('\r\n') })).toMatchObject(SAME)
  })

  test('with fewer columns is compared by those it has', async () => {
    const text = csv.text.replaceAll(/,"[^"]*"\r\n/g, '\r\n')
    expect(await compare({ ...csv, text })).toMatchObject(SAME)
  })

  test.each<[string, string, FileFault]>([
    ['cut off within a cell', csv.text.slice(0, -9), { rule: 'quotes', row: 13 }],
    ['cut off within a row', csv.text.slice(0, -13), { rule: 'cells', row: 13 }],
    ['with a huge cell', csv.text.replace('Truck 1"', `${'x'.repeat(2_000_000)}"`), { rule: 'long', row: 3 }],
    ['with a cell too many', csv.text.replace(first, `${first},"x"`), { rule: 'cells', row: 2 }],
    ['with shortened ICCIDs', csv.text.replaceAll(/8986\d{16}/g, '8.986E+19'), { rule: 'shortened', count: 12 }],
    ['with rounded ICCIDs', csv.text.replaceAll(/(8986\d{11})\d{5}/g, '$100000'), { rule: 'shortened', count: 12 }],
    ['with hidden numbers', csv.text.replaceAll(/8986\d{12}/g, '•'.repeat(16)), { rule: 'hidden' }],
    ['without ICCIDs', csv.text.replaceAll(/^\ufeff?"[^"]*",/gm, ''), { rule: 'no-iccid' }],
    ['as JSON that was cut off', json.text.slice(0, json.text.indexOf('\n],')), { rule: 'ending' }],
    ['as JSON with a broken row', json.text.replace('"iccid":"', '"iccid":'), { rule: 'row', row: 2 }],
  ])('%s is refused, with the place', async (_, text, fault) => {
    await expect(compare({ ...csv, text })).rejects.toMatchObject({ fault })
  })
})

describe('rows of a list that no card has', () => {
  test('are no cards, neither then nor now', async () => {
    const absent = ['19900000001', '19900000002']
    const file = await written(writeCsv, CARDS, absent)
    expect(await compare({ ...file, isEdited: false, absent: absent.slice(1) })).toMatchObject(SAME)
    const [headings = '', ...rows] = file.text.trimEnd().split('\r\n')
    expect(await compare({ ...file, text: [headings, ...rows.reverse()].join('\r\n') })).toMatchObject(SAME)
  })
})

test('a view as it is now that was cut off is no comparison', async () => {
  const header = readHeader(['ICCID', 'Status', 'Remark'])
  if (!header) throw new Error('not ours')
  const file = { format: 'csv', header, note: csv.note, isEdited: false, text: chunksOf(csv.text) } as const
  await expect(compareFile(file, chunksOf(json.text.slice(0, 400)))).rejects.toThrow()
})

test('any card is the same in each format as it was', async () => {
  const cards = anyCards(300)
  for (const write of [writeCsv, writeJson]) {
    const compared = await compare({ ...(await written(write, cards)), isEdited: false, now: cards })
    expect(compared).toMatchObject({ gone: 0, new: 0, changed: 0, same: 300 })
  }
})
