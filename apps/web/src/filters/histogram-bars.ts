import type { Histogram } from '@linkdeck/contract'
import type { Scale } from './range-scale.ts'

/** A step of a histogram on a scale: where it begins, how wide it is, and its height from 0 to 1. */
export type Bar = { term: string; count: number; start: number; width: number; height: number }

/** A single card among a million still shows. */
const LEAST_HEIGHT = 0.04
/** Of the width of a step: what keeps the bars apart. */
const GAP = 0.12

export function barsOf({ bins }: Histogram, scale: Scale): readonly Bar[] {
  const most = Math.max(1, ...bins.map(({ count }) => count))
  return bins.map(({ term, count }, at) => {
    const start = lowerEnd(term, scale)
    const next = bins[at + 1]
    const width = (next ? lowerEnd(next.term, scale) : scale.length) - start
    const height = count === 0 ? 0 : Math.max(LEAST_HEIGHT, count / most)
    return { term, count, start: start + (width * GAP) / 2, width: width * (1 - GAP), height }
  })
}

function lowerEnd(term: string, scale: Scale): number {
  const [from = ''] = term.split('..')
  return scale.placeOf(from, 'from')
}
