import { describe, expect, test } from 'vitest'
import { createAccess, LOCAL } from './access.ts'
import { openSessions } from './test-world.ts'

const HERE = { from: '127.0.0.1', browser: 'Chromium' }

function world() {
  const told: string[] = []
  let nowMs = 0
  const now = () => nowMs
  const sessions = openSessions(now)
  const access = createAccess({ mode: 'token', sessions, now, onNewToken: (token) => void told.push(token) })
  const token = () => access.launchToken() ?? ''
  const enter = async (before: readonly string[] = []) => {
    const result = await access.launch(token(), HERE, before)
    return (result.kind === 'in' && result.session) || ''
  }
  const pass = (ms: number) => {
    nowMs += ms
  }
  return { access, told, token, enter, pass }
}

describe('in token mode', () => {
  test('a launch token opens one session and is spent; a new one is told', async () => {
    const { access, told, token } = world()
    const first = token()
    const result = await access.launch(first, HERE)
    expect(result).toMatchObject({ kind: 'in', session: expect.stringMatching(/^[\w-]{43}$/) })
    expect(await access.launch(first, HERE)).toEqual({ kind: 'refused' })
    expect(told).toEqual([token()])
    expect(token()).not.toBe(first)
  })

  test('of two who come with the same token at once, one gets in', async () => {
    const { access, token } = world()
    const first = token()
    const results = await Promise.all([access.launch(first, HERE), access.launch(first, HERE)])
    expect(results.map(({ kind }) => kind)).toEqual(['in', 'refused'])
  })

  test('only sessions that were opened here are admitted', async () => {
    const { access, enter } = world()
    const session = await enter()
    expect(access.personOf([session])).toEqual(LOCAL)
    expect(access.personOf(['planted', session])).toEqual(LOCAL)
    for (const other of [[], [''], [`${session}x`], [session.slice(1)]]) expect(access.personOf(other)).toBeNull()
    expect(world().access.personOf([session])).toBeNull()
  })

  test('to sign in anew ends what the browser was signed in with', async () => {
    const { access, enter } = world()
    const first = await enter()
    const second = await enter([first])
    expect([access.personOf([first]), access.personOf([second])]).toEqual([null, LOCAL])
  })

  test('the eleventh bad token within a minute is too many, and a good one still opens', async () => {
    const { access, enter, pass } = world()
    const kinds = []
    for (let at = 0; at < 11; at += 1) kinds.push((await access.launch('x'.repeat(43), HERE)).kind)
    expect(kinds).toEqual([...Array(10).fill('refused'), 'too-many'])
    expect(await enter()).not.toBe('')
    pass(60_000)
    expect((await access.launch('y', HERE)).kind).toBe('refused')
  })
})

test('in none mode everybody is in and there is no token', async () => {
  const access = createAccess({ mode: 'none', sessions: openSessions(() => 0), now: () => 0 })
  expect(access.launchToken()).toBeNull()
  expect(access.personOf([])).toEqual(LOCAL)
  expect(await access.launch('anything', HERE)).toEqual({ kind: 'in', session: null })
})
