/** Which blocks of rows are asked for, and how eagerly: the index answers at no cost, the service from a budget of calls. */
import { MARGIN_ROWS, type Range } from './row-range.ts'

export type LoadPolicy = {
  /** Rows a block. */
  size: number
  /** Blocks asked for at a time. */
  atOnce: number
  /** Blocks asked for before anybody sees them. */
  ahead: number
  /** Rows beyond either edge of the view that are asked for with it: they are drawn already. */
  margin: number
  everyMs: number
  /** Whether rows are asked for that go by too fast to be read. */
  whileFlying: boolean
}

export const POLICIES: Record<'index' | 'live', LoadPolicy> = {
  index: { size: 100, atOnce: 3, ahead: 1, margin: MARGIN_ROWS, everyMs: 100, whileFlying: true },
  live: { size: 40, atOnce: 1, ahead: 0, margin: 0, everyMs: 400, whileFlying: false },
}

/** direction: upward -1, downward 1. */
export type Wanted = Range & { direction: -1 | 1 }

/** The blocks that hold wanted rows, the one in the middle of the view first; then those ahead. */
export function blocksToLoad({ from, to, direction }: Wanted, policy: LoadPolicy, count: number): number[] {
  if (to <= from) return []
  const { size, ahead, margin } = policy
  const first = Math.floor(Math.max(0, from - margin) / size)
  const last = Math.floor((Math.min(count, to + margin) - 1) / size)
  const middle = Math.floor((from + to) / 2 / size)
  const inView = Array.from({ length: last - first + 1 }, (_, step) => first + step)
  const edge = direction > 0 ? last : first
  const beyond = Array.from({ length: ahead }, (_, step) => edge + direction * (step + 1))
  return [
    ...inView.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle)),
    ...beyond.filter((block) => block >= 0 && block * size < count),
  ]
}
