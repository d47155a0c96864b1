/** Which element draws which place: one whose place is gone is given to a place that comes, and nothing is built anew. */
export type RowKeys = (places: readonly number[]) => ReadonlyMap<number, number>

export function createRowKeys(): RowKeys {
  let keys: ReadonlyMap<number, number> = new Map()
  return (places) => {
    const kept = new Set(places.flatMap((place) => keys.get(place) ?? []))
    let next = 0
    const free = () => {
      while (kept.has(next)) next += 1
      next += 1
      return next - 1
    }
    keys = new Map(places.map((place) => [place, keys.get(place) ?? free()]))
    return keys
  }
}
