/** The fleet in PostgreSQL: narrow rows to search, whole rows apart, and an index for everything that is asked. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { type Card, type FieldName, rangeValueOf, searchTextOf, valuesOf } from '@linkdeck/contract'
import { madeCard } from '@linkdeck/fleet-index/made-card'
import { COUNTED, HISTOGRAMS, NUMBERS, numberOf, RANGED_APART, SETS, stepOf } from '../asked-fields.ts'
import type { Cluster } from './cluster.ts'

type Cell = string | number | null
type Column = { name: string; type: string; cell: (card: Card) => Cell }

export const column = (name: string) => `"${name}"`
export const keyColumn = (name: FieldName) => column(`${name}_key`)
export const rangeColumn = (name: FieldName) =>
  RANGED_APART.includes(name) ? column(`${name}_range`) : keyColumn(name)
export const stepColumn = (name: FieldName) => column(`${name}_step`)

const SINGLE = COUNTED.filter((name) => !SETS.includes(name))
const TEXT = 'text COLLATE "C"'

const COLUMNS: readonly Column[] = [
  { name: 'iccid', type: TEXT, cell: ({ iccid }) => iccid },
  { name: 'kind', type: TEXT, cell: ({ remainingKind }) => remainingKind },
  ...SINGLE.map((name) => ({ name: column(name), type: TEXT, cell: (card: Card) => valuesOf(card, name)[0] ?? null })),
  ...SETS.map((name) => ({ name: column(name), type: 'text[]', cell: (card: Card) => `{${valuesOf(card, name)}}` })),
  ...NUMBERS.map((name) => ({
    name: keyColumn(name),
    type: 'double precision',
    cell: (card: Card) => numberOf(card, name),
  })),
  ...RANGED_APART.map((name) => ({
    name: rangeColumn(name),
    type: 'double precision',
    cell: (card: Card) => rangeValueOf(card, name),
  })),
  ...HISTOGRAMS.map((name) => ({ name: stepColumn(name), type: 'smallint', cell: (card: Card) => stepAt(card, name) })),
  { name: 'search', type: 'text', cell: (card) => Object.values(searchTextOf(card)).join('\n') },
]

function stepAt(card: Card, name: FieldName): number | null {
  const value = rangeValueOf(card, name)
  return value === null ? null : stepOf(name, value)
}

const INDEXES = [
  'ALTER TABLE card ADD PRIMARY KEY (id)',
  'ALTER TABLE card_body ADD PRIMARY KEY (id)',
  'CREATE INDEX ON card (iccid)',
  ...[...NUMBERS.map(keyColumn), column('apnName')].flatMap((key) => [
    `CREATE INDEX ON card (${key}, iccid)`,
    `CREATE INDEX ON card (${key} DESC NULLS LAST, iccid)`,
  ]),
  ...SINGLE.map((name) => `CREATE INDEX ON card (${column(name)})`),
  ...SETS.map((name) => `CREATE INDEX ON card USING gin (${column(name)})`),
  'CREATE INDEX ON card USING gin (search gin_trgm_ops)',
  'VACUUM ANALYZE card',
  'VACUUM ANALYZE card_body',
  'CREATE TABLE whole ()',
]

/** The last table to be made is there when all others are whole. */
export const IS_WHOLE = `SELECT to_regclass('whole') IS NOT NULL AS whole`

export async function fillTables({ psql }: Cluster, cards: number): Promise<void> {
  const definitions = COLUMNS.map(({ name, type }) => `${name} ${type}`).join(', ')
  await feed(psql(), [
    `SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS pg_trgm; DROP TABLE IF EXISTS card, card_body, whole;
     CREATE TABLE card (id integer, ${definitions}); CREATE TABLE card_body (id integer, body text);`,
  ])
  await Promise.all([
    feed(
      psql(),
      copyOf('card', cards, (card) => COLUMNS.map(({ cell }) => cell(card))),
    ),
    feed(
      psql(),
      copyOf('card_body', cards, (card) => [JSON.stringify(card)]),
    ),
  ])
  await feed(psql(), [`${INDEXES.join(';\n')};\n`])
}

function* copyOf(table: string, cards: number, cells: (card: Card) => readonly Cell[]): Iterable<string> {
  yield `COPY ${table} FROM STDIN;\n`
  for (let at = 0; at < cards; at += 1) yield `${[at, ...cells(madeCard(at).card)].map(spell).join('\t')}\n`
  yield '\\.\n'
}

/** The text format of COPY. */
function spell(cell: Cell): string {
  return cell === null ? '\\N' : String(cell).replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t')
}

async function feed(psql: ChildProcess, parts: Iterable<string>): Promise<void> {
  const ended = once(psql, 'exit')
  if (psql.stdin) await writeAll(psql.stdin, parts)
  const [code] = await ended
  if (code !== 0) throw new Error(`psql ended with ${code}`)
}

async function writeAll(input: Writable, parts: Iterable<string>): Promise<void> {
  for (const part of parts) if (!input.write(part)) await once(input, 'drain')
  input.end()
}
