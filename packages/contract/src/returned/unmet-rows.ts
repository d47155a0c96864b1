/** The rows of both sides that have met no equal one on the other. Those that do are let go at once. */
import { BrokenFileError } from './broken-file-error.ts'
import { textHash } from './text-hash.ts'

export type Side = 'before' | 'after'

/** What is kept at most. rows: by their hash. characters: of the rows whose text is kept as well. */
export type Bounds = { rows: number; characters: number }

/** text: null where there was no room for it. */
type Unmet = { hash: number; text: string | null }

/** Of one key. isNow: the view has it. */
type UnmetOfKey = Record<Side, Unmet[]> & { isNow: boolean }

/** A row of each side that belong together, or one that is alone. */
export type UnmetPair = { key: string; isNow: boolean; before: Unmet | undefined; after: Unmet | undefined }

const OTHER = { before: 'after', after: 'before' } as const

/** keepsKeys: whether the view has a key is known even when all its rows have met. */
export function createUnmetRows(bounds: Bounds, keepsKeys: boolean) {
  const ofKey = new Map<string, UnmetOfKey>()
  const left = { ...bounds }

  function add(key: string): UnmetOfKey {
    if (ofKey.size === bounds.rows) throw new BrokenFileError({ rule: 'many' })
    const rows: UnmetOfKey = { before: [], after: [], isNow: false }
    // A cell is a part of the text that was read with it, and would keep all of that.
    ofKey.set(JSON.parse(JSON.stringify(key)), rows)
    return rows
  }

  function hold(rows: UnmetOfKey, side: Side, hash: number, text: string): void {
    if (left.rows === 0) throw new BrokenFileError({ rule: 'many' })
    const isKept = text.length <= left.characters
    left.rows -= 1
    left.characters -= isKept ? text.length : 0
    const row = { hash, text: isKept ? text : null }
    // An array that grows takes room for seventeen.
    if (rows[side].length === 0) rows[side] = [row]
    else rows[side].push(row)
  }

  function release({ text }: Unmet): void {
    left.rows += 1
    left.characters += text?.length ?? 0
  }

  return {
    /** Whether the row meets an equal one; else it waits for one. */
    meet(side: Side, key: string, text: string): boolean {
      const rows = ofKey.get(key) ?? add(key)
      if (side === 'after') rows.isNow = true
      const hash = textHash(text)
      const others = rows[OTHER[side]]
      const at = others.findIndex((other) => other.hash === hash)
      if (at === -1) hold(rows, side, hash, text)
      else others.splice(at, 1).forEach(release)
      if (!keepsKeys && rows.before.length + rows.after.length === 0) ofKey.delete(key)
      return at !== -1
    },
    *pairs(): Generator<UnmetPair> {
      for (const [key, { isNow, before, after }] of ofKey)
        for (let at = 0; at < Math.max(before.length, after.length); at += 1)
          yield { key, isNow, before: before[at], after: after[at] }
    },
  }
}
