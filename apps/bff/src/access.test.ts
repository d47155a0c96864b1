import { describe, expect, test } from 'vitest'
import { createAccess, LOCAL } from './access.ts'

function world() {
  const told: string[] = []
  let nowMs = 0
  const access = createAccess({ mode: 'token', now: () => nowMs, onNewToken: (token) => void told.push(token) })
  const token = () => access.launchToken() ?? ''
  const enter = () => {
    const result = access.launch(token())
    return (result.kind === 'in' && result.session) || ''
  }
  const pass = (ms: number) => {
    nowMs += ms
  }
  return { access, told, token, enter, pass }
}

describe('in token mode', () => {
  test('a launch token opens one session and is spent; a new one is told', () => {
    const { access, told, token } = world()
    const first = token()
    const result = access.launch(first)
    expect(result).toMatchObject({ kind: 'in', session: expect.stringMatching(/^[\w-]{43}$/) })
    expect(access.launch(first)).toEqual({ kind: 'refused' })
    expect(told).toEqual([token()])
    expect(token()).not.toBe(first)
  })

  test('only sessions of this run are admitted', () => {
    const { access, enter } = world()
    const session = enter()
    expect(access.personOf([session])).toEqual(LOCAL)
    expect(access.personOf(['planted', session])).toEqual(LOCAL)
    for (const other of [[], [''], [`${session}x`], [session.slice(1)]]) expect(access.personOf(other)).toBeNull()
    expect(world().access.personOf([session])).toBeNull()
  })

  test('the eleventh bad token within a minute is too many, and a good one still opens', () => {
    const { access, enter, pass } = world()
    const kinds = Array.from({ length: 11 }, () => access.launch('x'.repeat(43)).kind)
    expect(kinds).toEqual([...Array(10).fill('refused'), 'too-many'])
    expect(enter()).not.toBe('')
    pass(60_000)
    expect(access.launch('y').kind).toBe('refused')
  })

  test('at most a hundred sessions are kept; the oldest gives way', () => {
    const { access, enter } = world()
    const sessions = Array.from({ length: 101 }, enter)
    expect(sessions.map((session) => access.personOf([session]) !== null)).toEqual([false, ...Array(100).fill(true)])
  })
})

test('in none mode everybody is in and there is no token', () => {
  const access = createAccess({ mode: 'none', now: () => 0 })
  expect(access.launchToken()).toBeNull()
  expect(access.personOf([])).toEqual(LOCAL)
  expect(access.launch('anything')).toEqual({ kind: 'in', session: null })
})
