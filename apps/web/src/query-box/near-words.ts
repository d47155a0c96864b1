/** Letters to change, add or leave out until one word is the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [down, letter] of [...one].entries()) {
    const next = [down + 1]
    for (let at = 0; at < other.length; at += 1) {
      const changed = (row[at] ?? 0) + (letter === other[at] ? 0 : 1)
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

const MOST_CHANGES = 2

/** Words that were probably meant, the nearest first. */
export function nearWords(typed: string, words: readonly string[]): string[] {
  const near = words.map((word) => ({ word, far: distance(typed.toLowerCase().slice(0, 40), word) }))
  const fits = near.filter(({ word, far }) => far <= Math.min(MOST_CHANGES, word.length - 2))
  return fits.sort((one, other) => one.far - other.far).map(({ word }) => word)
}
