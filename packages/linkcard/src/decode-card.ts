/**
 * One row of an answer into a card. Tolerant: a field of a wrong type is read as far as it goes, what cannot be read
 * or is not documented is kept as text in extra, and no field can lose the row.
 */
import {
  CARD_FIELD_NAMES,
  type Card,
  type CardFieldName,
  deriveCard,
  EMPTY_CARD,
  fieldOf,
  type PlainCard,
  type Tag,
} from '@linkdeck/contract'
import { isObject, type JsonObject, writeJson } from './json.ts'
import { answerNameOf, isReturned } from './wire.ts'

type ReturnedName = CardFieldName & keyof PlainCard
type TextName = { [Name in ReturnedName]: PlainCard[Name] extends string | null ? Name : never }[ReturnedName]

const RETURNED = CARD_FIELD_NAMES.filter(isReturned)
/** With the spelling of the service, made once: a name that is put together for each look-up is slow to find. */
const TEXT_NAMES = RETURNED.filter(isTextName).map((name) => [name, answerNameOf(name)] as const)
const FIELD_OF_WIRE_NAME = new Map(RETURNED.map((name) => [answerNameOf(name), name]))

function isTextName(name: CardFieldName): name is TextName {
  const { kind } = fieldOf(name)
  return kind !== 'ids' && kind !== 'tags' && kind !== 'flag'
}

export function decodeCard(row: JsonObject): Card {
  const card: PlainCard = {
    ...EMPTY_CARD,
    imsi: readTextList(row['Imsi']),
    msisdn: readTextList(row['Msisdn']),
    tags: readTags(row['TagList']),
    isAutoRecharge: readFlag(row['IsAutoRecharge']),
    extra: readExtra(row),
  }
  for (const [name, wireName] of TEXT_NAMES) card[name] = readText(row[wireName])
  return deriveCard(card)
}

/** Scalars as text; an empty text says as little as a missing one. */
function readText(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value !== '' ? value : null
}

function readTextList(value: unknown): string[] {
  return readList(value).flatMap((item) => readText(item) ?? [])
}

/** A list as it may be sent: an array, an object that wraps one, or a single item without any of that. */
export function readList(value: unknown): readonly unknown[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value
  if (!isObject(value)) return [value]
  const [only, ...others] = Object.values(value)
  if (others.length > 0 || typeof only !== 'object') return [value]
  return Array.isArray(only) ? only : [only]
}

function readTags(value: unknown): Tag[] {
  return readList(value).flatMap((item) => {
    const tag = isObject(item)
      ? { id: readText(item['Id']), name: readText(item['TagName']) }
      : { id: null, name: readText(item) }
    return tag.id === null && tag.name === null ? [] : { ...tag, name: tag.name ?? '' }
  })
}

function readFlag(value: unknown): boolean | null {
  const text = String(readText(value)).toLowerCase()
  return text === 'true' || text === 'false' ? text === 'true' : null
}

/** __proto__ is left out: it is no field of any service, only an attempt at the objects that copy it. */
function readExtra(row: JsonObject): Record<string, string> {
  const kept = Object.entries(row).filter(([name, value]) => {
    const field = FIELD_OF_WIRE_NAME.get(name)
    return name !== '__proto__' && value !== null && value !== '' && !(field && isReadable(field, value))
  })
  return Object.fromEntries(kept.map(([name, value]) => [name, spell(value)]))
}

function isReadable(name: CardFieldName, value: unknown): boolean {
  switch (fieldOf(name).kind) {
    case 'ids':
      return isEmptyList(value) || readTextList(value).length > 0
    case 'tags':
      return isEmptyList(value) || readTags(value).length > 0
    case 'flag':
      return readFlag(value) !== null
    default:
      return readText(value) !== null
  }
}

function isEmptyList(value: unknown): boolean {
  return readList(value).length === 0
}

/** Text of any value. */
function spell(value: unknown): string {
  return typeof value === 'object' ? writeJson(value) : String(value)
}
