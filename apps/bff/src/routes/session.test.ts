import { SessionAnswer } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { createWorld, UNREACHED } from '../test-world.ts'
import type { Instance } from './session.ts'

const account: Instance = {
  mode: 'account',
  version: '1.2.3',
  auth: 'none',
  endpoint: 'https://linkcard.aliyuncs.com',
  signature: 'v3',
  callsPerSecond: 7,
  accessKeyId: async () => 'LTAI5tCANARYid9876',
}

test('tells what this instance is, and of the key its last four characters', async () => {
  const response = await createWorld({ linkcard: UNREACHED, instance: account }).ask('/api/session')
  const answer = SessionAnswer.parse(await response.json())
  expect(answer).toEqual({
    mode: 'account',
    version: '1.2.3',
    auth: 'none',
    endpoint: 'https://linkcard.aliyuncs.com',
    signature: 'v3',
    accessKeyId: '9876',
    person: { id: 'local', name: '', role: 'admin' },
    limits: { callsPerSecond: 7, pageSizes: [10, 15, 25, 40] },
  })
})

test('tells of no key where there is none', async () => {
  const answer = await (await createWorld({ linkcard: UNREACHED }).ask('/api/session')).json()
  expect(answer).toMatchObject({ mode: 'demo', accessKeyId: null })
})
