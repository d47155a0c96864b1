/** What is asked of an export beside the query: ?format=xlsx&columns=iccid,status&lang=zh, in front of the query or behind it. */
import { CARD_FIELD_NAMES, type CardFieldName, keyOf } from '../card/fields.ts'
import type { Language } from '../card/vocab.ts'
import { type CardQuery, EVERYTHING } from '../query/card-query.ts'
import { encode } from '../query/query-string.ts'
import { columnsOfText } from '../view/view-address.ts'

export const EXPORT_FORMATS = ['xlsx', 'csv', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** columns: in the order of the file, all fields when none is named. isMasked: the numbers of cards are hidden, as on the screen. id: by which its progress is asked for; made by whoever asks. */
export type ExportRequest = {
  format: ExportFormat
  columns: readonly CardFieldName[]
  language: Language
  isMasked: boolean
  id: string | null
}

type Entry = readonly [string, string]
type Fault = { field: string; message: string }

const OWN_KEYS: ReadonlySet<string> = new Set(['format', 'columns', 'lang', 'masks', 'id'])
const ID = /^[0-9a-f-]{36}$/

/** The request, with the entries that are the query's; or the first part of it that cannot be read. */
export function readExport(entries: readonly Entry[]): { request: ExportRequest; query: readonly Entry[] } | Fault {
  const own = new Map(entries.filter(([key]) => OWN_KEYS.has(key)))
  const twice = [...own.keys()].find((key) => entries.filter(([name]) => name === key).length > 1)
  if (twice !== undefined) return { field: twice, message: `${twice} may be given once only.` }
  const format = EXPORT_FORMATS.find((name) => name === (own.get('format') ?? 'csv'))
  if (!format) return { field: 'format', message: `format is one of ${EXPORT_FORMATS.join(', ')}.` }
  const language = own.get('lang') ?? 'en'
  if (language !== 'zh' && language !== 'en') return { field: 'lang', message: 'lang is zh or en.' }
  const asked = own.get('columns')
  const columns = asked === undefined ? CARD_FIELD_NAMES : columnsOfText(asked)
  if (!columns) return { field: 'columns', message: 'columns names different fields of a card, such as iccid,status.' }
  const masks = own.get('masks') ?? 'off'
  if (masks !== 'on' && masks !== 'off') return { field: 'masks', message: 'masks is on or off.' }
  const id = own.get('id') ?? null
  if (id !== null && !ID.test(id)) return { field: 'id', message: 'id is a UUID that was not used before.' }
  const request: ExportRequest = { format, language, columns, isMasked: masks === 'on', id }
  return { request, query: entries.filter(([key]) => !OWN_KEYS.has(key)) }
}

/** The entries of a request's address. Page and page size of the query play no part. */
export function encodeExport(
  query: CardQuery,
  { format, columns, language, isMasked, id }: ExportRequest,
): readonly Entry[] {
  const { offset, limit } = EVERYTHING
  return [
    ['format', format],
    ['lang', language],
    ['columns', columns.map(keyOf).join(',')],
    ...(isMasked ? [['masks', 'on'] as const] : []),
    ...(id === null ? [] : [['id', id] as const]),
    ...encode({ ...query, offset, limit }),
  ]
}
