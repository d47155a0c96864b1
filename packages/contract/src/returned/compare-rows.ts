/** What became of the rows of a file: gone, new, changed or the same, each counted once. */

/** The cells of a row as text, in the order of the file's columns. */
export type Row = readonly string[]

/** A card whose row is another one, or stands on one side only. Each row is the JSON of its cells: a million stay small. */
export type Difference =
  | { kind: 'gone'; before: string; after: null }
  | { kind: 'new'; before: null; after: string }
  | { kind: 'changed'; before: string; after: string }

export type DifferenceKind = Difference['kind']

/** repeated: rows of an edited file that stand in it more often than the view has their card. */
export type Comparison = Record<DifferenceKind | 'same' | 'repeated', number> & { differences: readonly Difference[] }

/** keyAt: the column that tells the rows apart. */
type Sides = { before: AsyncIterable<Row>; after: AsyncIterable<Row>; keyAt: number; isEdited: boolean }

/** The rows of one key that are not equal to one on the other side. isMet: the view has the key. */
type Unsettled = { before: string[]; after: string[]; isMet: boolean }

/** Two cards may have the same ICCID: rows that are equal belong together first, the others in their order. */
export async function compareRows({ before, after, keyAt, isEdited }: Sides): Promise<Comparison> {
  const unsettled = new Map<string, Unsettled>()
  const ofKey = (row: Row) => {
    const key = row[keyAt] ?? ''
    const rows = unsettled.get(key) ?? { before: [], after: [], isMet: false }
    unsettled.set(key, rows)
    return rows
  }
  for await (const row of before) ofKey(row).before.push(JSON.stringify(row))
  const counts = { gone: 0, new: 0, changed: 0, same: 0, repeated: 0 }
  for await (const row of after) {
    const rows = ofKey(row)
    const text = JSON.stringify(row)
    const equal = rows.before.indexOf(text)
    rows.isMet = true
    if (equal === -1) rows.after.push(text)
    else {
      rows.before.splice(equal, 1)
      counts.same += 1
    }
  }
  const differences: Difference[] = []
  for (const rows of unsettled.values())
    for (const difference of settle(rows)) {
      const isRepeated = difference.kind === 'gone' && isEdited && rows.isMet
      counts[isRepeated ? 'repeated' : difference.kind] += 1
      if (!isRepeated) differences.push(difference)
    }
  return { ...counts, differences }
}

function* settle({ before, after }: Unsettled): Generator<Difference> {
  const both = Math.min(before.length, after.length)
  for (const [at, text] of before.entries()) {
    const other = after[at]
    yield other === undefined
      ? { kind: 'gone', before: text, after: null }
      : { kind: 'changed', before: text, after: other }
  }
  for (const text of after.slice(both)) yield { kind: 'new', before: null, after: text }
}

/** The cells of one side of a difference. */
export function readRow(text: string): Row {
  return JSON.parse(text)
}
