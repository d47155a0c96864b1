import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { connect } from './connection.ts'
import type { CredentialSource } from './credential-settings.ts'
import { providerOf } from './credentials.ts'
import type { Given } from './given.ts'
import { Secret } from './secret.ts'

const folder = mkdtempSync(join(tmpdir(), 'linkdeck credentials '))
afterAll(() => rmSync(folder, { recursive: true }))

const clock = { now: () => 0, sleep: () => Promise.resolve() }

function file(name: string, text: string): Given {
  const path = join(folder, name)
  writeFileSync(path, text)
  return { file: path }
}

const value = (text: string) => new Secret(text)

async function given(source: CredentialSource) {
  const { accessKeyId, accessKeySecret, securityToken } = await providerOf(source, clock)({ forceRefresh: false })
  return [accessKeyId, accessKeySecret, securityToken]
}

describe('credentials are read', () => {
  test.each<[string, CredentialSource, (string | undefined)[]]>([
    ['from values', { kind: 'keys', id: value('a'), secret: value('b'), token: null }, ['a', 'b', undefined]],
    ['with a token', { kind: 'keys', id: value('a'), secret: value('b'), token: value('c') }, ['a', 'b', 'c']],
    [
      'from files',
      { kind: 'keys', id: file('1', 'a\n'), secret: file('2', 'b\r\n'), token: file('3', 'c') },
      ['a', 'b', 'c'],
    ],
    ['from both', { kind: 'keys', id: value('a'), secret: file('4', 'b\n'), token: null }, ['a', 'b', undefined]],
  ])('%s', async (_, source, parts) => {
    expect(await given(source)).toEqual(parts)
  })

  test('anew when a file changed', async () => {
    const source: CredentialSource = { kind: 'keys', id: value('a'), secret: file('5', 'old'), token: null }
    const provider = providerOf(source, clock)
    await provider({ forceRefresh: false })
    file('5', 'newer')
    expect((await provider({ forceRefresh: false })).accessKeySecret).toBe('newer')
  })

  test('never from a file that is not there', async () => {
    const source: CredentialSource = { kind: 'keys', id: value('a'), secret: { file: '/nowhere' }, token: null }
    await expect(given(source)).rejects.toMatchObject({ kind: 'upstream-key' })
  })
})

test('the screen is told the key id of an account, and none of a role or of unreadable files', async () => {
  const idOf = async (credentials: CredentialSource) =>
    (await connect({ kind: 'account', endpoint: 'http://127.0.0.1:1', credentials }, clock)).accessKeyId()
  expect(await idOf({ kind: 'keys', id: value('LTAI1'), secret: value('b'), token: null })).toBe('LTAI1')
  expect(await idOf({ kind: 'keys', id: { file: '/nowhere' }, secret: value('b'), token: null })).toBeNull()
  expect(await idOf({ kind: 'role', role: { type: 'ecs_ram_role', roleName: 'x' } })).toBeNull()
})
