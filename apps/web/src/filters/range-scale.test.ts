import { readTerm } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { boundAt, boundBeyond, FLOW_SCALE, PERCENT_SCALE, type RangeEnd } from './range-scale.ts'

const SCALES = [
  ['percent', PERCENT_SCALE, 'restPercent'],
  ['amounts', FLOW_SCALE, 'periodAddFlow'],
] as const

test.each(SCALES)(
  'every stop of the scale of %s is a bound of a term, and stands where it stands',
  (_, scale, name) => {
    for (const { place, from, to } of scale.stops) {
      if (from) expect(readTerm(name, `${from}..`)).toEqual({ term: `${from}..` })
      if (to) expect(readTerm(name, `..${to}`)).toEqual({ term: `..${to}` })
      if (from !== null) expect(scale.placeOf(from, 'from')).toBeCloseTo(place, 1)
      if (to !== null) expect(scale.placeOf(to, 'to')).toBeCloseTo(place, 1)
    }
  },
)

test.each(SCALES)('on the scale of %s larger values stand further, within its length', (_, scale) => {
  for (const end of ['from', 'to'] as const) {
    const places = scale.stops.flatMap((stop) => (stop[end] === null ? [] : [stop.place]))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places.every((place) => place >= 0 && place <= scale.length)).toBe(true)
  }
})

test.each<[string, RangeEnd, number, string]>([
  ['the lower end at the very left is open', 'from', 0, ''],
  ['the upper end at the very right is open', 'to', 105, ''],
  ['between two stops the nearer one counts', 'to', 9.6, '10'],
  ['the lower end can ask for full cards alone', 'from', 104, '100'],
  ['the upper end cannot stand at 100, where nothing is left out', 'to', 100, '99'],
])('%s', (_, end, place, bound) => {
  expect(boundAt(PERCENT_SCALE, place, end)).toBe(bound)
})

test.each<[string, string, number, string]>([
  ['a step up from a stop', '2MB', 1, '4MB'],
  ['a step up from between two stops', '3MB', 1, '4MB'],
  ['a step down from between two stops', '3MB', -1, '2MB'],
  ['several steps', '2MB', 4, '32MB'],
  ['beyond the last stop', '1TB', 4, ''],
  ['beyond the first stop', '1MB', -4, '0B'],
  ['back from the open end', '', -1, '1TB'],
])('%s of the upper end: from %s by %d to %s', (_, from, steps, to) => {
  expect(boundBeyond(FLOW_SCALE, FLOW_SCALE.placeOf(from, 'to'), 'to', steps)).toBe(to)
})
