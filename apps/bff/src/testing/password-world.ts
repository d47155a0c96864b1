/** For tests: people with passwords, in a real store and behind a real port, and browsers all over the world. */
import { mkdtemp } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAppStore } from '@linkdeck/app-store'
import type { Role } from '@linkdeck/contract'
import { createAccess, TEAM_LIMITS } from '../access.ts'
import { allowedHosts } from '../guard/host.ts'
import { openPeople } from '../people/people.ts'
import { listen, type RunningServer } from '../server.ts'
import { createSessions } from '../sessions.ts'
import { createWorld, UNREACHED } from '../test-world.ts'
import { watchedArgon2 } from './watched-argon2.ts'

export const GOOD = 'gravel otter cymbal dune'
export const OTHER = 'plinth marrow cobalt fern'

export type PasswordWorld = Awaited<ReturnType<typeof createPasswordWorld>>

export async function createPasswordWorld() {
  let nowMs = 1_800_000_000_000
  const now = () => nowMs
  const directory = await mkdtemp(join(tmpdir(), 'linkdeck-people-'))
  const store = await openAppStore(directory)
  const onFault = (error: unknown) => {
    throw error
  }
  const sessions = createSessions({ table: store.sessions, kept: [], limits: TEAM_LIMITS, now, onFault })
  const argon2 = watchedArgon2()
  const people = await openPeople({ argon2, table: store.people, sessions, now })
  const world = createWorld({
    linkcard: UNREACHED,
    auth: 'password',
    now,
    sessions,
    audit: store.audit,
    people,
    access: createAccess({ mode: 'password', sessions, now }),
    // Everybody comes by a proxy on this machine, which says from where.
    front: { publicAddress: null, trusts: (address) => address === '127.0.0.1' },
    allowedHosts: () => allowedHosts(server.port),
  })
  const server: RunningServer = await listen({ app: world.app, host: '127.0.0.1', port: 0, log: () => {} })
  return {
    store,
    people,
    argon2,
    logged: world.logged,
    file: join(directory, 'house.duckdb'),
    setupCode: people.setupCode ?? '',
    pass: (ms: number) => {
      nowMs += ms
    },
    browser: (from = '192.0.2.7') => createBrowser(server.port, from),
    /** A browser of the first admin. */
    setUp: async (name = 'Ada') => {
      const own = createBrowser(server.port, '192.0.2.1')
      await own.send('POST', '/api/sign-up', { code: people.setupCode, name, password: GOOD })
      return own
    },
    close: async () => {
      await server.stop(0)
      await store.close()
    },
  }
}

export type Answered = {
  status: number
  body: unknown
  headers: Readonly<Record<string, string | string[] | undefined>>
}

export type Browser = ReturnType<typeof createBrowser>

/** Keeps its session; from: the address it says it asks from. */
function createBrowser(port: number, from: string) {
  const host = `127.0.0.1:${port}`
  const jar = { cookie: '' }
  const send = (method: string, path: string, content?: object) =>
    new Promise<Answered>((resolve, reject) => {
      const headers = {
        host,
        origin: `http://${host}`,
        'x-requested-by': 'linkdeck',
        'content-type': 'application/json',
        'x-forwarded-for': from,
        cookie: jar.cookie,
      }
      const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
        let text = ''
        response.on('data', (data) => {
          text += String(data)
        })
        response.on('end', () => {
          for (const set of response.headers['set-cookie'] ?? []) jar.cookie = set.split(';')[0] ?? ''
          const body: unknown = text.startsWith('{') ? JSON.parse(text) : text
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers })
        })
      })
      asked.on('error', reject).end(content && JSON.stringify(content))
    })
  return {
    jar,
    send,
    get: (path: string) => send('GET', path),
    signIn: (name: string, password: string = GOOD) => send('POST', '/api/sign-in', { name, password }),
    invite: async (name: string, role: Role = 'viewer') => {
      const { body } = await send('POST', '/api/people', { name, role })
      return body
    },
  }
}
