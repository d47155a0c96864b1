import { expect, test } from 'vitest'
import { nearestName } from './nearest-name.ts'

const NAMES = ['LINKDECK_AUTH', 'LINKDECK_DEMO_CARDS', 'LINKCARD_ENDPOINT']

test.each([
  ['LINKDECK_AUHT', 'LINKDECK_AUTH'],
  ['LINKDECK_ENDPOINT', 'LINKCARD_ENDPOINT'],
  ['LINKDECK_DEMO_CARD', 'LINKDECK_DEMO_CARDS'],
  ['SOMETHING_ELSE_ENTIRELY', undefined],
])('%s means %s', (name, meant) => {
  expect(nearestName(name, NAMES)).toBe(meant)
})
