import { expect, test } from 'vitest'
import { createCallMeter } from './call-meter.ts'

test('every attempt counts, in whichever lane, and throttled ones are told apart', () => {
  const meter = createCallMeter()
  expect(meter.read()).toEqual({ calls: 0, throttled: 0 })
  meter.count({ lane: 'background', page: 1, outcome: 'ok', attempt: 1, ms: 5 })
  meter.count({ lane: 'interactive', page: 1, outcome: 'upstream-throttled', attempt: 1, ms: 5 })
  meter.count({ lane: 'interactive', page: 1, outcome: 'ok', attempt: 2, ms: 5 })
  expect(meter.read()).toEqual({ calls: 3, throttled: 1 })
})
