/** The built program in password mode: the first admin, a kill, and the way back for who has forgotten the password. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from './testing/free-port.ts'
import { buildProgram, type Program } from './testing/program.ts'

const GOOD = 'gravel otter cymbal dune'
const OTHER = 'plinth marrow cobalt fern'

let program: Program
let directory: string
let origin: string
let settings: Readonly<Record<string, string>>
beforeAll(async () => {
  program = await buildProgram('password test')
  directory = await mkdtemp(join(tmpdir(), 'linkdeck-password-'))
  const port = String(await freePort())
  origin = `http://127.0.0.1:${port}`
  settings = {
    PORT: port,
    LINKDECK_AUTH: 'password',
    LINKDECK_PUBLIC_URL: origin,
    LINKDECK_DATA_DIR: directory,
    LINKDECK_DEMO_CARDS: '100',
    LINKDECK_CRAWL_EVERY_MINUTES: '0',
  }
})
afterAll(async () => {
  program.killAll()
  await program.remove()
  await rm(directory, { recursive: true, force: true })
})

const send = (path: string, content: object) =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { origin, 'x-requested-by': 'linkdeck', 'content-type': 'application/json' },
    body: JSON.stringify(content),
  })
const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const signIn = (password: string) => send('/api/sign-in', { name: 'Ada', password })
const signUp = (code: string, password: string) => send('/api/sign-up', { code, name: 'Ada', password })
const statusOf = async (cookie: string) => (await fetch(`${origin}/api/session`, { headers: { cookie } })).status

test('people outlive a kill, and the code of the first start does not', async () => {
  const first = program.start(settings)
  const code = await first.says(/#code=([\w-]{22})/)
  await first.ready()
  const entered = await signUp(code, GOOD)
  expect(entered.status).toBe(204)
  first.child.kill('SIGKILL')
  await first.ended

  const second = program.start(settings)
  await second.ready()
  expect(second.output.out).not.toContain('#code=')
  expect(await statusOf(cookieOf(entered))).toBe(200)
  expect([(await signIn(GOOD)).status, (await signIn(OTHER)).status, (await signUp(code, OTHER)).status]).toEqual([
    204, 401, 401,
  ])

  const busy = program.start(settings, { args: ['--invite', 'Ada'] })
  expect([await busy.ended, busy.output.err]).toEqual([1, expect.stringContaining('Stop it')])
  second.child.kill('SIGTERM')
  await second.ended

  const nobody = program.start(settings, { args: ['--invite', 'Eve'] })
  expect([await nobody.ended, nobody.output.err]).toEqual([1, expect.stringContaining('nobody called Eve')])
  const invite = program.start(settings, { args: ['--invite', ' ada '] })
  const invitation = await invite.says(/#code=([\w-]{22})/)
  expect(await invite.ended).toBe(0)

  await program.start(settings).ready()
  expect(await statusOf(cookieOf(entered))).toBe(401)
  expect([(await signUp(invitation, OTHER)).status, (await signIn(GOOD)).status]).toEqual([204, 401])
  const kept = await readFile(join(directory, 'house.duckdb'), 'latin1')
  for (const secret of [GOOD, OTHER, code, invitation]) expect(kept).not.toContain(secret)
})

test('in another mode their sessions are over', async () => {
  program.killAll()
  const again = program.start(settings)
  await again.ready()
  const cookie = cookieOf(await signIn(OTHER))
  expect(await statusOf(cookie)).toBe(200)
  again.child.kill('SIGTERM')
  await again.ended
  await program.start({ ...settings, LINKDECK_AUTH: 'token' }).ready()
  expect(await statusOf(cookie)).toBe(401)
})
