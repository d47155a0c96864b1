/** The tables of the file, and the version that says which generation of this package wrote it. */
import { createHash } from 'node:crypto'
import { FIELD_NAMES, type FieldName, fieldOf, isFieldName } from '@linkdeck/contract'
import type { ColumnType } from '@linkdeck/engine'
import { KEYS } from './card-body.ts'
import { OWN_COLUMNS } from './card-row.ts'
import { SIGNATURE_COLUMNS } from './id-signature.ts'
import {
  binColumn,
  DIMENSIONS,
  type DimensionName,
  fieldsOfDimension,
  HISTOGRAM_FIELDS,
  isNumeric,
  isSetField,
  keyColumn,
  memberTable,
  RANGED_APART,
  rangeColumn,
} from './layout.ts'

/** Columns by name, in the order in which rows are appended. */
export type Columns = Readonly<Record<string, ColumnType>>

function keyType(name: FieldName): ColumnType {
  return isNumeric(name) ? 'DOUBLE' : 'VARCHAR'
}

/**
 * One row a card. id: see card-id.ts. seen_ms: when the service last showed the card. digest: of body and raw, to tell
 * an unchanged card. learnt: pools the card is in beyond what its credential says. ids and words: what free text looks at.
 */
export const CARD: Columns = {
  id: 'BIGINT',
  ...Object.fromEntries(DIMENSIONS.map((name) => [name, 'INTEGER' as const])),
  ...Object.fromEntries(OWN_COLUMNS.map((name) => [name, typeOfOwn(name)])),
  learnt: 'VARCHAR',
  body: 'VARCHAR',
  raw: 'VARCHAR',
  digest: 'BIGINT',
  seen_ms: 'DOUBLE',
}

function typeOfOwn(name: string): ColumnType {
  if (SIGNATURE_COLUMNS.includes(name)) return 'INTEGER'
  if (HISTOGRAM_FIELDS.some((field) => binColumn(field) === name)) return 'INTEGER'
  if (RANGED_APART.some((field) => rangeColumn(field) === name)) return 'DOUBLE'
  return isFieldName(name) ? keyType(name) : 'VARCHAR'
}

/** One row a combination of values that cards share: the value of each field, and what it is sorted by. */
export function dimensionColumns(dimension: DimensionName): Columns {
  const single = fieldsOfDimension(dimension).filter((name) => !isSetField(name))
  const sets = fieldsOfDimension(dimension).filter(isSetField)
  return {
    id: 'INTEGER',
    key: 'VARCHAR',
    ...Object.fromEntries(single.map((name) => [name, 'VARCHAR' as const])),
    ...Object.fromEntries([...single, ...sets].map((name) => [keyColumn(name), keyType(name)])),
    ...(dimension === 'plan' ? { kind: 'VARCHAR' } : {}),
    ...(dimension === 'tags' ? { words: 'VARCHAR' } : {}),
  }
}

export const SET_DIMENSIONS = DIMENSIONS.filter((dimension) => fieldsOfDimension(dimension).some(isSetField))

export const MEMBER: Columns = { id: 'INTEGER', value: 'VARCHAR' }

/** Identities that are no number: they get a number here. */
export const ALIAS: Columns = { id: 'INTEGER', key: 'VARCHAR' }

/**
 * run has no key: when the commit of several pages, each of which moved the same run on, finds the disk full, the engine
 * cannot undo what they did to a key, and takes the process with it.
 */
const CRAWL_TABLES = [
  `CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR)`,
  `CREATE TABLE run (id VARCHAR, account VARCHAR, scope VARCHAR, started_ms DOUBLE, finished_ms DOUBLE,
     outcome VARCHAR, checkpoint VARCHAR, total_first DOUBLE, total_last DOUBLE, calls DOUBLE)`,
  `CREATE TABLE absence (id BIGINT, run VARCHAR, absent_ms DOUBLE, PRIMARY KEY (id, run))`,
  `CREATE TABLE held (id BIGINT PRIMARY KEY, held_ms DOUBLE)`,
  `CREATE TABLE gone (id BIGINT PRIMARY KEY, identity VARCHAR, iccid VARCHAR, body VARCHAR, raw VARCHAR, seen_ms DOUBLE, gone_ms DOUBLE)`,
  `CREATE TABLE quarantine (digest BIGINT PRIMARY KEY, raw VARCHAR, reason VARCHAR, seen_ms DOUBLE, times INTEGER)`,
]

/** What people's lists hold, in their order: value is what cards are compared with, given what was written. */
export const LISTED: Columns = { list: 'VARCHAR', place: 'INTEGER', given: 'VARCHAR', value: 'VARCHAR' }

function table(name: string, columns: Columns, keys: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries(columns).map(
    ([column, type]) => `"${column}" ${type} ${keys[column] ?? storageOf(column, type)}`,
  )
  return `CREATE TABLE ${name} (${lines.join(', ')})`
}

/** Uncompressed columns are scanned and fetched several times faster; only the raw rows, which are rarely read, are pressed. */
function storageOf(column: string, type: ColumnType): string {
  if (column === 'raw') return 'USING COMPRESSION zstd'
  return type === 'VARCHAR' || type === 'INTEGER' || type === 'DOUBLE' ? 'USING COMPRESSION uncompressed' : ''
}

export const SCHEMA: readonly string[] = [
  table('card', CARD, { id: 'PRIMARY KEY' }),
  ...DIMENSIONS.map((name) => table(name, dimensionColumns(name), { id: 'PRIMARY KEY', key: 'UNIQUE' })),
  ...SET_DIMENSIONS.map((name) => table(memberTable(name), MEMBER)),
  table('alias', ALIAS, { id: 'PRIMARY KEY', key: 'UNIQUE' }),
  table('listed', LISTED),
  ...CRAWL_TABLES,
]

/** Raised when a derived value is computed differently although no table changed. */
const GENERATION = 1

const vocabularies = FIELD_NAMES.map((name) => fieldOf(name).vocab?.entries.map(({ code }) => code) ?? null)

/** Tables, the order of a body, and the order of the codes: a file with another version cannot be read by this package. */
export const VERSION = createHash('sha256')
  .update(JSON.stringify([GENERATION, SCHEMA, KEYS, vocabularies]))
  .digest('hex')
  .slice(0, 16)
