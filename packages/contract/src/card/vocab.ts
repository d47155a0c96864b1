/** The two languages every label of the product is written in. */
export type Language = 'zh' | 'en'

export type Label = Record<Language, string>

export type VocabEntry = Label & { code: string }

export type Vocab = {
  /** Entries in the order people expect: a life cycle, a size, a length; never the order of the codes. */
  entries: readonly VocabEntry[]
  /** The documented entry of a code. Also found: its other spellings (case, underscores lost in the document). */
  find: (code: string) => VocabEntry | undefined
  /** What an undocumented code of this list looks like; anything else was mistyped. */
  shape: RegExp
}

const folded = (code: string) => code.toLowerCase().replaceAll('_', '')

/** A closed code list of the service. Closed means documented, not final: an unknown code is kept and shown raw. */
export function vocab(shape: RegExp, entries: readonly VocabEntry[]): Vocab {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]))
  const byFolded = new Map(entries.map((entry) => [folded(entry.code), entry]))
  return { entries, shape, find: (code) => byCode.get(code) ?? byFolded.get(folded(code)) }
}

/** The words for a code, or the code itself when the document does not know it. */
export function labelOf(list: Vocab, code: string, language: Language): string {
  return list.find(code)?.[language] ?? code
}

/** Where a code stands among its fellows; unknown codes come after all known ones, by their text. */
export function orderOf(list: Vocab, code: string): string {
  const entry = list.find(code)
  return entry ? String(list.entries.indexOf(entry)).padStart(3, '0') : `~${code}`
}
