import { type Person, ProblemAnswer, ROLES } from '@linkdeck/contract'
import { describe, expect, test } from 'vitest'
import { createWorld, OWN_WRITE, UNREACHED } from '../test-world.ts'
import { LEAST_ROLE } from './route-roles.ts'

const IDENTITIES = ['nobody', ...ROLES] as const
type Identity = (typeof IDENTITIES)[number]

const personOf = (identity: Identity): Person | null =>
  identity === 'nobody' ? null : { id: identity, name: '', role: identity }
const worldOf = (identity: Identity) => createWorld({ linkcard: UNREACHED, person: personOf(identity) })

const ROUTES_THERE = worldOf('nobody').app.routes
const registered = new Set(
  ROUTES_THERE.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
)

test('the table has every route that is there, and no other', () => {
  expect(Object.keys(LEAST_ROLE).sort()).toEqual([...registered].sort())
})

describe.each(IDENTITIES)('%s', (identity) => {
  test.each(Object.entries(LEAST_ROLE))('%s, which takes %s', async (route, least) => {
    const [method = '', path = ''] = route.split(' ')
    const address = path.replace(/:[a-z]+/g, 'x').replace('*', 'x.js')
    const response = await worldOf(identity).ask(address, { method, headers: OWN_WRITE })
    const isAllowed = IDENTITIES.indexOf(identity) >= IDENTITIES.indexOf(least)
    const expected = isAllowed ? null : identity === 'nobody' ? 'signed-out' : 'forbidden'
    expect(await refusalIn(response)).toBe(expected)
  })

  test('no other method of an address does anything', async () => {
    const { ask } = worldOf(identity)
    for (const path of new Set(ROUTES_THERE.map((route) => route.path)))
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        if (registered.has(`${method} ${path}`)) continue
        const { status } = await ask(path.replace(/:[a-z]+/g, 'x').replace('*', 'x.js'), { method, headers: OWN_WRITE })
        expect([method, path, [401, 404, 405].includes(status)]).toEqual([method, path, true])
      }
  })
})

test('what may be read may be asked about by HEAD, and no more', async () => {
  const statuses = await Promise.all(
    IDENTITIES.map(async (identity) => (await worldOf(identity).ask('/api/session', { method: 'HEAD' })).status),
  )
  expect(statuses).toEqual([401, 200, 200, 200])
})

test('a route that the table does not have is refused even to an admin', async () => {
  const { app, ask } = worldOf('admin')
  app.get('/api/late', (c) => c.text('let in'))
  // Registered after the end of the API it is never reached; its refusal comes first all the same.
  const response = await ask('/api/late')
  expect([response.status, await refusalIn(response)]).toEqual([403, 'forbidden'])
})

/** The kind of refusal that the guards gave; null when the route itself answered, with whatever. */
async function refusalIn(response: Response): Promise<string | null> {
  if (response.status !== 401 && response.status !== 403) return null
  return ProblemAnswer.parse(await response.json()).problem.kind
}
