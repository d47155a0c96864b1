/** How long the bench of the grid takes: npm run bench -- grid --cards=100000 --rounds=1 --heap-seconds=5 */
import { parseArgs } from 'node:util'

const USUAL = {
  cards: 1_000_000,
  rounds: 5,
  /** On a processor slowed down. */
  'slow-rounds': 3,
  /** Of each scroll. */
  seconds: 3,
  /** Of scrolling before the heap is weighed. */
  'heap-seconds': 60,
}

export type GridOptions = Readonly<typeof USUAL>

export function gridOptions(args: readonly string[]): GridOptions {
  const names = Object.keys(USUAL)
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({ args: [...args], options, allowPositionals: true })
  const given = Object.entries(values).map(([name, value]) => [name, Number(value)])
  return { ...USUAL, ...Object.fromEntries(given) }
}
