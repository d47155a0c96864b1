import { expect, test } from 'vitest'
import { createLog, placeOf } from './log.ts'

function world(from?: 'debug') {
  const lines: string[] = []
  const log = createLog({ write: (line) => void lines.push(line), now: () => 0, ...(from ? { from } : {}) })
  return { log, lines }
}

test('an event is one line of JSON, whatever stands in it', () => {
  const { log, lines } = world()
  log('warn', 'x', { text: 'a\nb\u2028"', none: undefined, zero: 0 })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^[^\n]+\n$/)
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    time: '1970-01-01T00:00:00.000Z',
    level: 'warn',
    event: 'x',
    text: 'a\nb\u2028"',
    zero: 0,
  })
})

test('debug is left out unless it is asked for', () => {
  const quiet = world()
  const loud = world('debug')
  for (const { log } of [quiet, loud]) log('debug', 'x')
  expect([quiet.lines.length, loud.lines.length]).toEqual([0, 1])
})

test('of an unexpected error its name and places are kept, not its message', () => {
  const error = Object.assign(new TypeError('CANARY\n    not a place'), { code: 'EIO' })
  const place = placeOf(error)
  expect(place).toMatchObject({ error: 'TypeError', code: 'EIO', stack: expect.stringContaining('log.test.ts') })
  expect(JSON.stringify(place)).not.toContain('CANARY')
  expect(placeOf('CANARY')).toEqual({ error: 'string' })
})
