// @vitest-environment happy-dom
import type { AuditAnswer, ProbeAnswer, SessionAnswer, SessionsAnswer } from '@linkdeck/contract'
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { click, type Mounted, mount } from '../testing/mount.ts'
import { SAMPLE_NOW_MS } from '../testing/sample-card.ts'
import { sampleSync } from '../testing/sample-sync.ts'
import { type StubServer, stubServer } from '../testing/stub-server.ts'
import { WithClient } from '../testing/with-client.tsx'
import { AdminScreen } from './admin-screen.tsx'

const SESSION: SessionAnswer = {
  mode: 'account',
  version: '1.2.3',
  auth: 'token',
  endpoint: 'https://linkcard.aliyuncs.com',
  signature: 'v3',
  accessKeyId: '9876',
  person: { id: 'ada', name: 'Ada', role: 'admin' },
  limits: { callsPerSecond: 7, pageSizes: [10] },
}
const HERS: SessionsAnswer['sessions'][number] = {
  id: 'one',
  person: { id: 'ada', name: 'Ada', role: 'admin' },
  from: '192.0.2.7',
  browser: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/141.0.0.0 Safari/537.36',
  openedAt: '2026-11-24T03:00:00.000Z',
  seenAt: '2026-11-24T03:58:00.000Z',
  isThis: true,
}
const HIS = {
  ...HERS,
  id: 'two',
  person: { id: 'bob', name: 'Bob', role: 'viewer' as const },
  browser: 'curl/8',
  isThis: false,
}
const EXPORT: AuditAnswer['rows'][number] = {
  number: 101,
  at: '2026-11-24T03:30:00.000Z',
  person: { id: 'bob', name: 'Bob' },
  action: 'export',
  details: { asked: 'iccid=89860321234567890123', rows: 12 },
  from: '192.0.2.9',
  hash: 'x',
}
const AUDIT: AuditAnswer = {
  rows: [EXPORT, { ...EXPORT, number: 100, person: { id: '', name: '' }, action: 'of-tomorrow', details: {} }],
  before: 100,
  brokenAt: null,
}
const PROBE: ProbeAnswer = {
  problem: null,
  overcome: [],
  total: 5000,
  at: '2026-11-24T03:59:30.000Z',
  requestId: 'R-1',
}

let page: Mounted
let server: StubServer
beforeEach(() => {
  window.history.replaceState(null, '', '/?screen=admin')
  vi.useFakeTimers({ now: SAMPLE_NOW_MS, toFake: ['Date'] })
  server = stubServer({
    'GET /api/session': SESSION,
    'GET /api/sessions': { sessions: [HIS, HERS] },
    'DELETE /api/sessions/two': {},
    'GET /api/audit': AUDIT,
    'POST /api/probe': PROBE,
  })
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function show(answers: Record<string, unknown> = {}, language: 'zh' | 'en' = 'en'): Promise<void> {
  Object.assign(server.answers, answers)
  page = mount(
    <WithClient>
      <AdminScreen sync={sampleSync()} onUnknownCode={() => {}} />
    </WithClient>,
    language,
  )
  await arrived()
}

const isBusy = () =>
  page.root.querySelector('button:disabled') !== null || /Loading…|正在加载…/.test(page.root.textContent ?? '')

/** Everything that was asked for has come, or has not. */
async function arrived(): Promise<void> {
  for (let turns = 0; turns === 0 || (isBusy() && turns < 500); turns += 1) {
    const turn: Promise<void> = act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)))
    await turn
  }
}

const section = (title: string) =>
  [...page.root.querySelectorAll('section')].find((one) => one.querySelector('h2')?.textContent === title)
const textOf = (title: string) => section(title)?.textContent ?? ''
const button = (name: string) =>
  [...page.root.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)

async function pressed(name: string): Promise<void> {
  click(button(name))
  await arrived()
}

test('the instance tells of the key its last four characters only', async () => {
  await show()
  const text = textOf('This instance')
  expect(text).toContain('an Alibaba Cloud account')
  expect(text).toContain('1.2.3')
  expect(text).toContain('launch address, for one person')
  expect(text).toContain('https://linkcard.aliyuncs.com')
  expect(text).toContain('ends in 9876')
  expect(text).toContain('v3 (ACS3-HMAC-SHA256)')
  expect(text).toContain('7 a second')
  expect(text).toContain('Ada · Administrator')
  expect(textOf('Reading and held removals')).toContain('12,480 of 12,480 cards')
})

describe('the permission', () => {
  test('is asked for only when somebody wants to know', async () => {
    await show()
    expect(server.asked).not.toContain('POST /api/probe')
    await pressed('Ask now')
    expect(textOf('Permission')).toContain('The account may call ListCardInfo. It has 5,000 cards.')
    expect(textOf('Permission')).toContain('R-1')
  })

  test('a refusal says what to do, with the code of the service and the policy to attach', async () => {
    const problem = { kind: 'upstream-permission', message: '', upstreamCode: 'NoPermission' }
    await show({ 'POST /api/probe': { ...PROBE, problem, total: null } })
    await pressed('Ask now')
    const text = textOf('Permission')
    expect(text).toContain('The access key may not list cards')
    expect(text).toContain('NoPermission')
    expect(text).toContain('"Action": "linkcard:ListCardInfo"')
  })

  test('a clock that had to be corrected for is told about', async () => {
    await show({ 'POST /api/probe': { ...PROBE, overcome: [{ kind: 'upstream-clock' }] } })
    await pressed('Ask now')
    expect(textOf('Permission')).toContain('It has 5,000 cards.')
    expect(textOf('Permission')).toContain('The clock of this machine is wrong')
  })

  test('that it could not be asked is no answer about it', async () => {
    await show({ 'POST /api/probe': { kind: 'internal', message: '' } })
    await pressed('Ask now')
    expect(textOf('Permission')).toContain('Linkdeck itself failed')
    expect(textOf('Permission')).not.toContain('may call')
  })
})

describe('sessions', () => {
  test('say who, with what, from where and since when; the own one is marked and not ended here', async () => {
    await show()
    const text = textOf('People and sessions')
    expect(text).toContain('BobViewercurl/8 · from 192.0.2.7 · since 11:00 · last seen 2 minutes ago')
    expect(text).toContain('AdaAdministratorThis sessionChrome 141 on Linux')
    expect(button('End the session of Ada since 11:00')).toBeUndefined()
  })

  test('another is ended after a second yes, and the audit is looked at again', async () => {
    await show()
    await pressed('End the session of Bob since 11:00')
    await pressed('Not yet')
    expect(document.activeElement).toBe(button('End the session of Bob since 11:00'))
    expect(server.asked.filter((asked) => asked.startsWith('DELETE'))).toEqual([])
    await pressed('End the session of Bob since 11:00')
    server.answers['GET /api/sessions'] = { sessions: [HERS] }
    await pressed('Yes, end it')
    expect(server.asked).toContain('DELETE /api/sessions/two')
    expect(document.activeElement?.textContent).toBe('The session of Bob has ended.')
    expect(textOf('People and sessions')).not.toContain('curl/8')
    expect(server.asked.filter((asked) => asked === 'GET /api/audit')).toHaveLength(2)
  })

  test.each([
    ['none', 'Nobody signs in'],
    ['proxy', 'the proxy says who asks'],
    ['token', 'No session is open.'],
  ])('that there is none is explained in mode %s', async (auth, words) => {
    await show({ 'GET /api/session': { ...SESSION, auth }, 'GET /api/sessions': { sessions: [] } })
    expect(textOf('People and sessions')).toContain(words)
  })
})

describe('the audit', () => {
  test('says who did what, from where, in words; a deed it does not know by its own name', async () => {
    await show()
    const text = textOf('Audit')
    expect(text).toContain('2026-11-24 11:30:00Began an exportby Bobno. 101 · from 192.0.2.9 · asked: iccid=')
    expect(text).toContain('of-tomorrowby Nobody signed in')
    expect(text).toContain('Chain whole')
  })

  test('shows older rows below those that are there', async () => {
    await show()
    server.answers['GET /api/audit'] = { ...AUDIT, rows: [{ ...EXPORT, number: 99 }], before: null }
    await pressed('Show older')
    expect(server.asked).toContain('GET /api/audit?before=100')
    expect(textOf('Audit')).toMatch(/no\. 101.*no\. 100.*no\. 99.*There is nothing older\./)
  })

  test('is limited to a person and to a deed by pressing them, and freed again', async () => {
    await show()
    await pressed('by Bob')
    expect(server.asked).toContain('GET /api/audit?person=bob')
    expect(window.location.search).toBe('?screen=admin&by=bob')
    await pressed('Began an export')
    expect(server.asked).toContain('GET /api/audit?person=bob&action=export')
    await pressed('Only “Bob”')
    expect(server.asked).toContain('GET /api/audit?action=export')
    await pressed('Only “Began an export”')
    expect(button('Only “Began an export”')).toBeUndefined()
    expect(window.location.search).toBe('?screen=admin')
  })

  test('is limited as the address says, also to somebody of whom there is nothing', async () => {
    window.history.replaceState(null, '', '/?screen=admin&by=eve&deed=export')
    await show({ 'GET /api/audit': { rows: [], before: null, brokenAt: null } })
    expect(server.asked).toContain('GET /api/audit?person=eve&action=export')
    await pressed('Only “eve”')
    expect(window.location.search).toBe('?screen=admin&deed=export')
  })

  test('tampering is told with the row where it begins', async () => {
    await show({ 'GET /api/audit': { ...AUDIT, brokenAt: 42 } })
    expect(textOf('Audit')).toContain('Row 42 does not follow from the one before it')
    expect(textOf('Audit')).not.toContain('Chain whole')
  })

  test('that there is nothing is said, and is no failure', async () => {
    await show({ 'GET /api/audit': { rows: [], before: null, brokenAt: null } })
    expect(textOf('Audit')).toContain('Nothing was written down yet.')
  })
})

test('a section that could not be loaded says why, leaves the others alone, and is asked for again', async () => {
  await show({
    'GET /api/audit': { kind: 'internal', message: '' },
    'GET /api/sessions': { kind: 'busy', message: '' },
  })
  expect(textOf('Audit')).toContain('Linkdeck itself failed')
  expect(textOf('Audit')).not.toContain('Nothing was written down')
  expect(textOf('People and sessions')).toContain('Too many questions are waiting')
  expect(textOf('This instance')).toContain('1.2.3')
  server.answers['GET /api/audit'] = AUDIT
  click(
    [...(section('Audit')?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'Try again'),
  )
  await arrived()
  expect(textOf('Audit')).toContain('no. 101')
})

test.each(['viewer', 'operator'])('a %s gets their own sessions here, and asks for nothing else', async (role) => {
  await show({ 'GET /api/session': { ...SESSION, person: { ...SESSION.person, role } } })
  expect([...page.root.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['Your sessions'])
  expect(server.asked).toEqual(['GET /api/session', 'GET /api/sessions'])
})

test('speaks Chinese', async () => {
  await show({}, 'zh')
  expect(textOf('人员与会话')).toContain('Bob查看者')
  expect(textOf('审计')).toContain('开始导出')
})
