import type { Range } from './window/row-range.ts'

/** The places that are drawn, in order. The active one is there however far away, so that nothing takes the focus from it. */
export function placesOf({ from, to }: Range, active: number, count: number): readonly number[] {
  const places = Array.from({ length: Math.max(0, Math.min(to, count) - from) }, (_, step) => from + step)
  if (active < 0 || active >= count || (active >= from && active < to)) return places
  return active < from ? [active, ...places] : [...places, active]
}
