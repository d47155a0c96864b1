import type { Histogram } from '@linkdeck/contract'
import type { Scale } from './range-scale.ts'

/**
 * A step of a histogram on a scale: where it begins, how wide it is, and its height from 0 to 1.
 * term: the step as people name it; one that ends a byte before the next begins is said to end where that begins.
 */
export type Bar = { term: string; count: number; start: number; width: number; height: number }

/** A single card among a million still shows. */
const LEAST_HEIGHT = 0.04
/** Of the width of a step: what keeps the bars apart. */
const GAP = 0.12

export function barsOf({ bins }: Histogram, scale: Scale): readonly Bar[] {
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const ends = bins.map(({ term }) => term.split('..')[0] ?? '')
  return bins.map(({ term, count }, at) => {
    const [from = '', next] = ends.slice(at, at + 2)
    const start = scale.placeOf(from, 'from')
    const width = (next === undefined ? scale.length : scale.placeOf(next, 'from')) - start
    return {
      term: from === '' || next === undefined ? term : `${from}..${next}`,
      count,
      start: start + (width * GAP) / 2,
      width: width * (1 - GAP),
      height: count === 0 ? 0 : Math.max(LEAST_HEIGHT, count / most),
    }
  })
}
