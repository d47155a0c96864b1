/** The heading line of an exported file: which columns it has, and in which language it was written. */
import { CARD_FIELD_NAMES, type CardFieldName, fieldNameOf, isCardFieldName } from '../card/fields.ts'
import type { Language } from '../card/vocab.ts'
import { fileColumnsOf } from '../export/file-columns.ts'

/** keys: of the columns, in their order. */
export type FileHeader = { language: Language; keys: readonly string[] }

const LANGUAGES = ['en', 'zh'] as const satisfies readonly Language[]

/** null: no file of ours has these headings. Headings of two languages are of none. */
export function readHeader(headings: readonly string[]): FileHeader | null {
  if (headings.length === 0) return null
  for (const language of LANGUAGES) {
    const columns = fileColumnsOf(CARD_FIELD_NAMES, { language, hasCodes: true, isMasked: false })
    const keyOf = new Map(columns.map(({ heading, key }) => [heading, key]))
    const keys = headings.flatMap((heading) => keyOf.get(heading) ?? [])
    if (keys.length === headings.length && new Set(keys).size === keys.length) return { language, keys }
  }
  return null
}

/** The fields that the columns are of. */
export function fieldsOfKeys(keys: readonly string[]): readonly CardFieldName[] {
  const names = keys.flatMap((key) => fieldNameOf(key.split('.')[0] ?? '') ?? [])
  return [...new Set(names)].filter(isCardFieldName)
}
