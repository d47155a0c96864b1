/** The built program, killed as a power cut would: who was signed in still is, and who was not is not. */

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AuditAnswer } from '@linkdeck/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from './testing/free-port.ts'
import { buildProgram, type Program } from './testing/program.ts'

let program: Program
let directory: string
beforeAll(async () => {
  program = await buildProgram('kill test')
  directory = await mkdtemp(join(tmpdir(), 'linkdeck-kill-'))
})
afterAll(async () => {
  program.killAll()
  await program.remove()
  await rm(directory, { recursive: true, force: true })
})

test('sessions outlive kill -9, but for one that was signed out, and the audit is whole', async () => {
  const settings = {
    // The cookie's name carries the port, so both runs need the same one.
    PORT: String(await freePort()),
    LINKDECK_DATA_DIR: directory,
    LINKDECK_DEMO_CARDS: '100',
    LINKDECK_CRAWL_EVERY_MINUTES: '0',
  }
  const first = program.start(settings)
  const address = new URL(await first.ready())
  const stays = await enter(address.origin, address.hash)
  const leaves = await enter(address.origin, new URL(await first.says(/another browser: (http:\S+)/)).hash)
  const out = await fetch(`${address.origin}/api/sign-out`, { method: 'POST', headers: write(address.origin, leaves) })
  expect(out.status).toBe(204)
  first.child.kill('SIGKILL')
  await first.ended

  const { origin } = new URL(await program.start(settings).ready())
  expect(origin).toBe(address.origin)
  const status = async (cookie: string) => (await fetch(`${origin}/api/session`, { headers: { cookie } })).status
  expect([await status(stays), await status(leaves)]).toEqual([200, 401])
  const audit = AuditAnswer.parse(await (await fetch(`${origin}/api/audit`, { headers: { cookie: stays } })).json())
  expect(audit.rows.map(({ action }) => action)).toEqual(['sign-out', 'sign-in', 'sign-in'])
  expect(audit.brokenAt).toBeNull()
  const kept = await readFile(join(directory, 'house.duckdb'), 'latin1')
  expect(kept).not.toContain(stays.slice(stays.indexOf('=') + 1))
})

const write = (origin: string, cookie = '') => ({
  origin,
  'x-requested-by': 'linkdeck',
  'content-type': 'application/json',
  cookie,
})

/** Opens a launch address: the cookie it gives. */
async function enter(origin: string, hash: string): Promise<string> {
  const body = JSON.stringify({ token: hash.slice('#t='.length) })
  const response = await fetch(`${origin}/api/launch`, { method: 'POST', headers: write(origin), body })
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}
