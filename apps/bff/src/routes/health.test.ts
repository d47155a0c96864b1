import { expect, test } from 'vitest'
import { createWorld, OWN_WRITE, UNREACHED } from '../test-world.ts'

test('a process that takes questions is alive and ready, whatever the service does', async () => {
  const { ask } = createWorld({ linkcard: UNREACHED, auth: 'token' })
  for (const path of ['/healthz', '/readyz']) {
    const response = await ask(path)
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
  }
})

test('one that is stopping is alive and not ready', async () => {
  const { ask } = createWorld({ linkcard: UNREACHED, isStopping: () => true })
  expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 503])
})

test('nothing can be posted there', async () => {
  const { ask } = createWorld({ linkcard: UNREACHED })
  expect((await ask('/healthz', { method: 'POST', headers: OWN_WRITE })).status).toBe(405)
})
