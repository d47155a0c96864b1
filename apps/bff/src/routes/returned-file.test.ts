/** Exported files that come back after the fleet has changed: the truth is what the simulator did, and what cards say. */
import {
  CARD_FIELD_NAMES,
  type Card,
  type CardQuery,
  compareCards,
  compareFile,
  decode,
  EVERYTHING,
  ExportNote,
  encodeExport,
  fieldsOfKeys,
  fileColumnsOf,
  headingsOfJson,
  type Language,
  matches,
  NO_CONDITION,
  type ReturnedFile,
  ROUTES,
  readHeader,
  readRow,
  resolve,
  spellEntries,
  withCondition,
} from '@linkdeck/contract'
import { arbitraryQuery } from '@linkdeck/contract/testing'
import type { Simulator } from '@linkdeck/simulator'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FleetWorld, openFleetWorld } from '../fleet/testing/fleet-world.ts'
import { createWorld, startFleet, UNREACHED } from '../test-world.ts'

const NOW_MS = 1_800_000_000_000
const MAIN_COLUMNS = ['iccid', 'status', 'periodAddFlow', 'remark'] as const

type View = { query: CardQuery; columns: readonly (typeof CARD_FIELD_NAMES)[number][]; language: Language }
type Format = ReturnedFile['format']
type Exported = { format: Format; text: string; note: ExportNote }

let simulator: Simulator
let mirror: FleetWorld
const cardsOf = async (): Promise<Card[]> => {
  const picked = await mirror.index.pick(EVERYTHING, {})
  const cards: Card[] = []
  for await (const portion of picked.portions()) cards.push(...portion)
  await picked.close()
  return cards
}
const ask = (path: string) => createWorldOf().ask(path)
const createWorldOf = () => createWorld({ linkcard: UNREACHED, fleet: mirror.fleet })

async function exportOf({ query, columns, language }: View, format: Format): Promise<Exported> {
  const { ask: here } = createWorldOf()
  const asked = encodeExport(query, { format, columns, language, isMasked: false, id: null })
  const answer = await here(`${ROUTES.export}?${spellEntries(asked)}`)
  const text = await answer.text()
  const [, note = ''] = /^<(.*)>; rel="describedby"/.exec(answer.headers.get('link') ?? '') ?? []
  return { format, text, note: ExportNote.parse(await (await here(note)).json()) }
}

async function* chunksOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 10_000) yield text.slice(at, at + 10_000)
}

/** null: of days that move, some name a range that ends before it begins, which no address can say with the days themselves. */
function readAddress(address: string): CardQuery | null {
  const { query, problems } = decode([...new URL(address).searchParams].filter(([key]) => key !== 'columns'))
  return problems.length === 0 ? query : null
}

/** As the page does it: what the view of the note is now, in the language and the columns of the file. */
async function compare({ format, text, note }: Exported, isEdited = false) {
  const [line = ''] = text.split(/\r?\n/)
  const header = readHeader((format === 'json' ? headingsOfJson(line) : parse(text, { to: 1 })[0]) ?? [])
  if (!header) throw new Error('not a file of ours')
  const query = readAddress(note.pinned) ?? readAddress(note.address)
  if (!query) throw new Error('no view of ours')
  const columns = fieldsOfKeys(header.keys)
  const asked = encodeExport(query, { ...header, format: 'json', columns, isMasked: false, id: null })
  const now = await (await ask(`${ROUTES.export}?${spellEntries(asked)}`)).text()
  return compareFile({ format, header, note, isEdited, text: chunksOf(text) }, chunksOf(now))
}

/** The row of each card in a view, as its cells are said to be. */
function expectedRows(cards: readonly Card[], { query, columns, language }: View, format: Format): Map<string, string> {
  const written = fileColumnsOf(columns, { language, hasCodes: format === 'json', isMasked: false })
  const asked = resolve(query, NOW_MS)
  const fitting = cards.filter((card) => matches(card, asked)).sort(compareCards(asked.sort))
  return new Map(
    fitting.map((card) => [
      card.vsimInstanceId ?? card.iccid ?? '',
      JSON.stringify(written.map(({ cellOf }) => String(cellOf(card)))),
    ]),
  )
}

/** By the identity of the card, which the file need not have. */
function expectedCounts(before: Map<string, string>, after: Map<string, string>) {
  const kept = [...before].filter(([id]) => after.has(id))
  const same = kept.filter(([id, row]) => after.get(id) === row).length
  return { gone: before.size - kept.length, new: after.size - kept.length, changed: kept.length - same, same }
}

const everything: View = { query: EVERYTHING, columns: CARD_FIELD_NAMES, language: 'en' }

describe('a fleet that changes', () => {
  let did: Record<'removed' | 'inserted' | 'edited', Set<string>>
  let cards: { before: Card[]; after: Card[] }
  let whole: Record<Format, Exported>
  let views: { view: View; file: Exported }[]

  beforeAll(async () => {
    simulator = await startFleet({ cards: 1000 })
    mirror = await openFleetWorld(simulator)
    await mirror.crawl()
    const before = await cardsOf()
    whole = { csv: await exportOf(everything, 'csv'), json: await exportOf({ ...everything, language: 'zh' }, 'json') }
    const anyView = fc.record({
      query: arbitraryQuery.map((query) => ({
        ...withCondition(query, 'list', NO_CONDITION),
        source: 'index' as const,
      })),
      columns: fc
        .uniqueArray(fc.constantFrom(...CARD_FIELD_NAMES))
        .map((names) => [...new Set([...names, ...MAIN_COLUMNS])]),
      language: fc.constantFrom('zh' as const, 'en' as const),
      format: fc.constantFrom('csv' as const, 'json' as const),
    })
    views = []
    for (const { format, ...view } of fc.sample(anyView, { numRuns: 200, seed: 11 }))
      views.push({ view, file: await exportOf(view, format) })

    const identityOf = (index: number) => {
      const card = simulator.fleet.card(index)
      return String(card.VsimInstanceId ?? card.Iccid)
    }
    const removed = new Set(simulator.churn.remove(20).map(identityOf))
    const inserted = new Set(simulator.churn.insert(15).map(identityOf))
    const edited = new Set(simulator.churn.edit(60).map(identityOf))
    for (const id of inserted) edited.delete(id)
    did = { removed, inserted, edited }
    await mirror.crawl()
    await mirror.crawl()
    cards = { before, after: await cardsOf() }
  }, 120_000)
  afterAll(async () => {
    await mirror.close()
    await simulator.close()
  })

  test.each(['csv', 'json'] as const)('as %s, the whole fleet has exactly what the simulator did', async (format) => {
    const { differences, note, ...counts } = await compare(whole[format])
    expect(counts).toMatchObject({
      gone: did.removed.size,
      new: did.inserted.size,
      changed: did.edited.size,
      same: 1000 - did.removed.size - did.edited.size,
    })
    const idAt = whole[format].note.columns.indexOf('vsimInstanceId')
    const ids = (kind: string) =>
      new Set(differences.filter((one) => one.kind === kind).map(({ before, after }) => readRow(before ?? after)[idAt]))
    expect([ids('gone'), ids('new'), ids('changed')]).toEqual([did.removed, did.inserted, did.edited])
    expect(note.rows).toBe(cards.after.length)
  })

  test('200 generated views have exactly the cards that came, went and changed, with their cells of then and now', async () => {
    let seen = 0
    for (const { view, file } of views) {
      const before = expectedRows(cards.before, view, file.format)
      const after = expectedRows(cards.after, view, file.format)
      const { differences, ...counts } = await compare(file)
      expect(counts).toMatchObject(expectedCounts(before, after))
      seen += differences.length
      for (const one of differences) {
        expect(one.before === null || [...before.values()].includes(one.before)).toBe(true)
        expect(one.after === null || [...after.values()].includes(one.after)).toBe(true)
      }
    }
    expect(seen).toBeGreaterThan(100)
  })
})
