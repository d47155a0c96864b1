/** What becomes of each identifier of a list. A shortened number is repaired only when exactly one card fits. */
import type { ListAnswer, ListedIdentifier, ReadIdentifiers } from '@linkdeck/contract'
import type { ListEntry, ListMatch, SpanFits } from '@linkdeck/fleet-index'

const SHOWN = 10
/** Identifiers between two pauses. */
const PORTION = 5_000
const SHOWN_MANGLED = 100

export type Sorting = {
  /** Whether the index knows every card: before that, another card may fit as well. */
  isWhole: boolean
  /** What a person said that a shortened number stands for. */
  chosen: ReadonlyMap<string, readonly string[]>
}

/** The list as it is kept, in its order, and what is said of it. */
export type SortedOut = { entries: readonly ListEntry[]; report: Omit<ListAnswer, 'id'> }

type Fate = { is: 'found' | 'repaired' | 'unknown'; values: readonly string[] } | { is: 'mangled'; fits: SpanFits }

/** Pauses between portions, for whoever has others to answer meanwhile. */
export function* sortOut(
  { listed, total, unread }: ReadIdentifiers,
  match: ListMatch,
  sorting: Sorting,
): Generator<void, SortedOut> {
  const entries: ListEntry[] = []
  const of: Record<Fate['is'], ListedIdentifier[]> = { found: [], repaired: [], unknown: [], mangled: [] }
  const shown: ListAnswer['mangled']['shown'] = []
  let duplicates = 0
  let span = 0
  for (const [at, item] of listed.entries()) {
    if (at % PORTION === PORTION - 1) yield
    const fits = item.span ? match.spans[span++] : undefined
    const fate = fateOf(item, fits, match, sorting)
    of[fate.is].push(item)
    if (fate.is === 'mangled') {
      // Each time it stands there it may have been another card.
      for (let time = 0; time < item.times; time += 1) entries.push({ given: item.given, value: null })
      if (shown.length < SHOWN_MANGLED)
        shown.push({ given: item.given, times: item.times, fits: fate.fits.fits, candidates: [...fate.fits.first] })
    } else {
      duplicates += Math.max(0, item.times - fate.values.length)
      entries.push(...fate.values.map((value) => ({ given: item.given, value })))
    }
  }
  return {
    entries,
    report: {
      total,
      duplicates,
      found: new Set(entries.flatMap(({ value }) => (value !== null ? [value] : []))).size - of.unknown.length,
      repaired: of.repaired.length,
      unknown: sampleOf(of.unknown.map(({ given }) => given)),
      mangled: { count: of.mangled.reduce((sum, { times }) => sum + times, 0), shown },
      unread: sampleOf(unread),
      isWhole: sorting.isWhole,
    },
  }
}

function fateOf(
  { given, value, span }: ListedIdentifier,
  fits: SpanFits | undefined,
  { found }: ListMatch,
  { isWhole, chosen }: Sorting,
): Fate {
  if (!span || !fits) return { is: value !== null && found.has(value) ? 'found' : 'unknown', values: [value ?? given] }
  const picked = chosen.get(given) ?? []
  if (picked.length > 0) return { is: 'repaired', values: picked }
  const [only] = fits.first
  if (!isWhole || fits.fits !== 1 || only === undefined) return { is: 'mangled', fits }
  return { is: only === value ? 'found' : 'repaired', values: [only] }
}

function sampleOf(words: readonly string[]): { count: number; first: string[] } {
  return { count: words.length, first: words.slice(0, SHOWN) }
}
