import { expect, test } from 'vitest'
import { readFlags, USAGE } from './flags.ts'

test('flags in both spellings', () => {
  expect(readFlags(['--cards', '100', '--seed=7', '--calls-per-second=Infinity', '--clock-offset', '-5000'])).toEqual({
    options: { cards: 100, seed: 7, callsPerSecond: Number.POSITIVE_INFINITY, clockOffsetMs: -5000 },
  })
  expect(
    readFlags(['--host', '::1', '--port=0', '--access-key-id=a', '--access-key-secret=b=c', '--security-token', 't']),
  ).toEqual({ options: { host: '::1', port: 0, accessKeyId: 'a', accessKeySecret: 'b=c', securityToken: 't' } })
  expect(readFlags([])).toEqual({ options: {} })
})

test.each([
  [['--fleet', '3'], 'unknown flag --fleet'],
  [['--toString', '3'], 'unknown flag --toString'],
  [['100'], 'unknown flag 100'],
  [['--cards'], '--cards needs a value'],
  [['--cards='], '--cards needs a value'],
  [['--cards', 'many'], '--cards needs a value'],
])('%j is refused: %s', (words, fault) => {
  expect(readFlags(words)).toEqual({ fault })
})

test('the usage names every flag', () => {
  for (const name of ['port', 'cards', 'seed', 'host', 'calls-per-second', 'clock-offset', 'security-token']) {
    expect(USAGE).toContain(`--${name} `)
  }
})
