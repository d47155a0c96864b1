import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Credentials, guardCredentials, staticCredentials } from './credentials.ts'
import { fileCredentials } from './credentials-file.ts'
import { createLinkcard } from './linkcard.ts'
import { refreshing } from './refreshing.ts'
import { virtualClock } from './testing/virtual-clock.ts'

const SECRET = { accessKeyId: 'LTAI5tCanary', accessKeySecret: 'CanarySecret', securityToken: 'CanaryToken' }
const ASK = { forceRefresh: false }
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linkcard-'))
})

afterEach(() => rm(folder, { recursive: true }))

const file = (name: string) => join(folder, name)
const FILES = () => ({ idFile: file('id'), secretFile: file('secret'), tokenFile: file('token') })

test('nothing that is handed out shows its secrets', async () => {
  const credentials = staticCredentials(SECRET)
  const endpoint = 'http://127.0.0.1:1'
  const linkcard = createLinkcard({ credentials, endpoint, signature: 'v1', callsPerSecond: 1, clock: virtualClock() })
  const held = [await credentials(ASK), credentials, linkcard, { nested: [await credentials(ASK)] }]
  for (const value of held) {
    const shown = inspect(value, { depth: 9, showHidden: true, getters: false }) + JSON.stringify(value)
    expect(shown).not.toContain('Canary')
  }
  expect(await credentials(ASK)).toMatchObject(SECRET)
})

test.each([
  [{ accessKeyId: '' }, 'access key id'],
  [{ accessKeySecret: 'Canary Secret' }, 'access key secret'],
  [{ accessKeySecret: 'CanarySecret\n' }, 'access key secret'],
  [{ securityToken: 'Canary\u00e9' }, 'security token'],
])('%j is refused without being shown', (part, named) => {
  const guard = () => guardCredentials({ ...SECRET, ...part })
  expect(guard).toThrow(named)
  expect(guard).not.toThrow('Canary')
})

test('files are read without their last line break, and again when they were changed', async () => {
  await writeFile(file('id'), 'id-1\n')
  await writeFile(file('secret'), 'secret-1\r\n')
  await writeFile(file('token'), 'token-1')
  const credentials = fileCredentials(FILES())
  const first = await credentials(ASK)
  expect(first).toMatchObject({ accessKeyId: 'id-1', accessKeySecret: 'secret-1', securityToken: 'token-1' })
  expect(await credentials(ASK)).toBe(first)
  await writeFile(file('next'), 'token-two')
  await rename(file('next'), file('token'))
  expect(await credentials(ASK)).toMatchObject({ accessKeyId: 'id-1', securityToken: 'token-two' })
  expect(await credentials({ forceRefresh: true })).not.toBe(await credentials({ forceRefresh: true }))
})

test('a file that is not there is named by its role', async () => {
  const credentials = fileCredentials({ idFile: file('id'), secretFile: file('Canary') })
  await expect(credentials(ASK)).rejects.toMatchObject({
    kind: 'upstream-key',
    message: expect.stringMatching(/^The (idFile|secretFile) .*ENOENT/),
  })
  await writeFile(file('id'), 'id-1')
  await expect(credentials(ASK)).rejects.toThrow('The secretFile of the credentials cannot be read (ENOENT).')
})

test('an empty file is no credential', async () => {
  await writeFile(file('id'), '\n')
  await writeFile(file('secret'), 's')
  await expect(fileCredentials({ idFile: file('id'), secretFile: file('secret') })(ASK)).rejects.toThrow(
    'access key id',
  )
})

function session(clock: ReturnType<typeof virtualClock>, lifeMs: number) {
  let fetched = 0
  let isDown = false
  const fetchCredentials = async (): Promise<Credentials> => {
    fetched += 1
    await Promise.resolve()
    if (isDown) throw new Error('down')
    return guardCredentials({ ...SECRET, accessKeyId: `STS.${fetched}`, expiresAtMs: clock.now() + lifeMs })
  }
  return { credentials: refreshing(fetchCredentials, clock), fetched: () => fetched, fail: () => (isDown = true) }
}

const MINUTE_MS = 60_000

test('a hundred askers share one fetch, and all of them one more when it is forced', async () => {
  const { credentials, fetched } = session(virtualClock(), 60 * MINUTE_MS)
  await Promise.all(Array.from({ length: 100 }, () => credentials(ASK)))
  expect(fetched()).toBe(1)
  await Promise.all(Array.from({ length: 100 }, () => credentials({ forceRefresh: true })))
  expect(fetched()).toBe(2)
})

test('the next credentials are fetched ahead of expiry while the old ones serve', async () => {
  const clock = virtualClock(0)
  const { credentials, fetched } = session(clock, 60 * MINUTE_MS)
  await credentials(ASK)
  clock.set(44 * MINUTE_MS)
  await credentials(ASK)
  expect(fetched()).toBe(1)
  clock.set(46 * MINUTE_MS)
  expect(await credentials(ASK)).toMatchObject({ accessKeyId: 'STS.1' })
  await new Promise((resolve) => setImmediate(resolve))
  expect(await credentials(ASK)).toMatchObject({ accessKeyId: 'STS.2' })
})

test('when no next ones can be had, the old ones serve until their last minute, and the failure is told then', async () => {
  const clock = virtualClock(0)
  const { credentials, fetched, fail } = session(clock, 60 * MINUTE_MS)
  await credentials(ASK)
  fail()
  for (const minute of [46, 46.5, 58]) {
    clock.set(minute * MINUTE_MS)
    expect(await credentials(ASK)).toMatchObject({ accessKeyId: 'STS.1' })
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(fetched()).toBe(3)
  clock.set(59.5 * MINUTE_MS)
  await expect(credentials(ASK)).rejects.toThrow('down')
})
