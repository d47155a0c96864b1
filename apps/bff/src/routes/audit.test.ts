import { AuditAnswer, type Person, ROLES } from '@linkdeck/contract'
import { describe, expect, test } from 'vitest'
import { createWorld, OWN_WRITE, UNREACHED } from '../test-world.ts'

const ADA: Person = { id: 'ada', name: 'Ada', role: 'admin' }

function world(deps: Partial<Parameters<typeof createWorld>[0]> = {}) {
  const here = createWorld({ linkcard: UNREACHED, person: ADA, ...deps })
  const read = async (path = '/api/audit') => AuditAnswer.parse(await (await here.ask(path)).json())
  const write = (path: string, method: string, body: unknown = {}) =>
    here.ask(path, { method, headers: OWN_WRITE, body: JSON.stringify(body) })
  return { ...here, read, write }
}

describe('what is written down', () => {
  test('a write that did something: who, what and when', async () => {
    const { read, write } = world()
    expect((await write('/api/sign-out', 'POST')).status).toBe(204)
    const { rows, before, brokenAt } = await read()
    expect(rows).toMatchObject([
      {
        number: 1,
        at: '2027-01-15T08:00:00.000Z',
        person: { id: 'ada', name: 'Ada' },
        action: 'sign-out',
        details: { path: '/api/sign-out' },
      },
    ])
    expect([before, brokenAt]).toEqual([null, null])
  })

  test('not what was refused, and not what was only read', async () => {
    const { ask, read, write } = world()
    await write('/api/sync/crawls', 'POST', { scope: 1 })
    await write('/api/exports/x', 'DELETE')
    await ask('/api/session')
    expect((await read()).rows).toEqual([])
  })

  test('who signed in, and that somebody tried', async () => {
    const { access, audit, ask } = createWorld({ linkcard: UNREACHED, auth: 'token' })
    const launch = (token: string | null) =>
      ask('/api/launch', { method: 'POST', headers: OWN_WRITE, body: JSON.stringify({ token }) })
    const token = access.launchToken()
    await launch(token)
    for (let at = 0; at < 15; at += 1) await launch(token)
    const rows = await audit.before(Number.MAX_SAFE_INTEGER, 100)
    expect(rows.map(({ action }) => action)).toEqual([...Array(10).fill('sign-in-refused'), 'sign-in'])
    expect(rows.map(({ personId }) => personId)).toEqual([...Array(10).fill(''), 'local'])
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('when it cannot be written down, the answer is an error', async () => {
    const here = world()
    here.audit.add = () => Promise.reject(new Error('disk full'))
    expect((await here.write('/api/sign-out', 'POST')).status).toBe(500)
  })
})

test('older rows are asked for page by page', async () => {
  const { audit, ask, read } = world()
  for (let at = 0; at < 250; at += 1)
    await audit.add({ atMs: at, personId: 'x', personName: '', action: 'x', details: '{}', from: '' })
  const first = await read()
  const second = await read(`/api/audit?before=${first.before}`)
  const third = await read(`/api/audit?before=${second.before}`)
  const numbers = [...first.rows, ...second.rows, ...third.rows].map(({ number }) => number)
  expect(numbers).toEqual(Array.from({ length: 250 }, (_, at) => 250 - at))
  expect(third.before).toBeNull()
  expect((await ask('/api/audit?before=x')).status).toBe(400)
  const file = await ask('/api/audit/file')
  expect(file.headers.get('content-disposition')).toMatch(/linkdeck-audit\.ndjson/)
  const lines = (await file.text()).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).number)).toEqual(numbers)
})

test('the rows of one person, of one action, or of both are asked for by themselves', async () => {
  const { audit, read } = world()
  for (const [personId, action] of [
    ['ada', 'export'],
    ['', 'sign-in-refused'],
    ['eve', 'export'],
  ] as const)
    await audit.add({ atMs: 1, personId, personName: '', action, details: '{}', from: '' })
  const numbers = async (path: string) => (await read(path)).rows.map(({ number }) => number)
  expect(await numbers('/api/audit?person=ada')).toEqual([1])
  expect(await numbers('/api/audit?person=')).toEqual([2])
  expect(await numbers('/api/audit?action=export')).toEqual([3, 1])
  expect(await numbers('/api/audit?action=export&person=eve&before=3')).toEqual([])
})

test.each(ROLES)('a %s reads it only as an admin', async (role) => {
  const { ask } = world({ person: { ...ADA, role } })
  const statuses = [(await ask('/api/audit')).status, (await ask('/api/audit/file')).status]
  expect(statuses).toEqual(role === 'admin' ? [200, 200] : [403, 403])
})
