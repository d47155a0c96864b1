/** The heading line of an exported file: which columns it has, and in which language it was written. */
import { CARD_FIELD_NAMES, type CardFieldName, fieldNameOf, isCardFieldName } from '../card/fields.ts'
import type { Language } from '../card/vocab.ts'
import { type FileColumn, fileColumnsOf } from '../export/file-columns.ts'

/** keys: of the columns, in their order. */
export type FileHeader = { language: Language; keys: readonly string[] }

const LANGUAGES = ['en', 'zh'] as const satisfies readonly Language[]

/** null: no file of ours has these headings. Headings of two languages are of none. */
export function readHeader(headings: readonly string[]): FileHeader | null {
  if (headings.length === 0) return null
  for (const language of LANGUAGES) {
    const keyOf = new Map(everyColumn(language).map(({ heading, key }) => [heading, key]))
    const keys = headings.flatMap((heading) => keyOf.get(heading) ?? [])
    if (keys.length === headings.length && new Set(keys).size === keys.length) return { language, keys }
  }
  return null
}

/** How columns are headed in a language; one that is not known goes by its key. */
export function headingsOf(keys: readonly string[], language: Language): readonly string[] {
  const headings = new Map(everyColumn(language).map(({ heading, key }) => [key, heading]))
  return keys.map((key) => headings.get(key) ?? key)
}

function everyColumn(language: Language): readonly FileColumn[] {
  return fileColumnsOf(CARD_FIELD_NAMES, { language, hasCodes: true, isMasked: false })
}

/** The fields that the columns are of. */
export function fieldsOfKeys(keys: readonly string[]): readonly CardFieldName[] {
  const names = keys.flatMap((key) => fieldNameOf(key.split('.')[0] ?? '') ?? [])
  return [...new Set(names)].filter(isCardFieldName)
}
