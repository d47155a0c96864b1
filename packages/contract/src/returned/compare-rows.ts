/** What became of the rows of a file: gone, new, changed or the same, each counted once. */
import { spanOfMangled } from '../list/mangled.ts'
import { inTurn } from './in-turn.ts'
import { type Bounds, createUnmetRows, type UnmetPair } from './unmet-rows.ts'

/** The cells of a row as text, in the order of the file's columns. */
export type Row = readonly string[]

/** A card whose row is another one, or stands on one side only. Each row is the JSON of its cells: many stay small. */
export type Difference =
  | { kind: 'gone'; before: string; after: null }
  | { kind: 'new'; before: null; after: string }
  | { kind: 'changed'; before: string; after: string }

export type DifferenceKind = Difference['kind']

/**
 * repeated: rows of an edited file that stand in it more often than the view has their card. shortened: gone ones whose
 * key a spreadsheet may have shortened. differences: all are counted, and as many kept as there is room for.
 */
export type Comparison = Record<DifferenceKind | 'same' | 'repeated' | 'shortened', number> & {
  differences: readonly Difference[]
}

/** keyAt: the column that tells the rows apart. */
type Sides = {
  before: AsyncIterable<Row>
  after: AsyncIterable<Row>
  keyAt: number
  isEdited: boolean
  bounds?: Bounds
}

/** A million cards that all changed are within them; together they take a gigabyte, which a browser gives a page. */
const BOUNDS: Bounds = { rows: 2_500_000, characters: 100_000_000 }

/** Two cards may have the same ICCID: rows that are equal belong together first, the others in their order. */
export async function compareRows({ before, after, keyAt, isEdited, bounds = BOUNDS }: Sides): Promise<Comparison> {
  const unmet = createUnmetRows(bounds, isEdited)
  const counts = { gone: 0, new: 0, changed: 0, same: 0, repeated: 0, shortened: 0 }
  for await (const [side, row] of inTurn(before, after))
    if (unmet.meet(side, row[keyAt] ?? '', JSON.stringify(row))) counts.same += 1
  const differences: Difference[] = []
  for (const pair of unmet.pairs()) {
    const kind = kindOf(pair)
    const isRepeated = kind === 'gone' && isEdited && pair.isNow
    counts[isRepeated ? 'repeated' : kind] += 1
    if (isRepeated) continue
    if (kind === 'gone' && spanOfMangled(pair.key) !== null) counts.shortened += 1
    const difference = differenceOf(pair)
    if (difference) differences.push(difference)
  }
  return { ...counts, differences }
}

function kindOf({ before, after }: UnmetPair): DifferenceKind {
  if (!after) return 'gone'
  return before ? 'changed' : 'new'
}

/** null: there was no room for its rows. */
function differenceOf({ before, after }: UnmetPair): Difference | null {
  const [then, now] = [before?.text ?? null, after?.text ?? null]
  if (then !== null && now !== null) return { kind: 'changed', before: then, after: now }
  if (then !== null && !after) return { kind: 'gone', before: then, after: null }
  return now !== null && !before ? { kind: 'new', before: null, after: now } : null
}

/** The cells of one side of a difference. */
export function readRow(text: string): Row {
  return JSON.parse(text)
}
