// @vitest-environment happy-dom
import type { KnownPerson } from '@linkdeck/contract'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { click, type Mounted, mount } from '../testing/mount.ts'
import { SAMPLE_NOW_MS } from '../testing/sample-card.ts'
import { type StubServer, stubServer } from '../testing/stub-server.ts'
import { WithClient } from '../testing/with-client.tsx'
import { PeopleSection } from './people-section.tsx'

const ADA: KnownPerson = {
  id: 'person:ada',
  name: 'Ada',
  role: 'admin',
  isDisabled: false,
  hasPassword: true,
  invitedUntil: null,
  createdAt: '2026-11-20T03:00:00.000Z',
}
const BEN: KnownPerson = {
  ...ADA,
  id: 'person:ben',
  name: 'Ben',
  role: 'viewer',
  hasPassword: false,
  invitedUntil: '2026-11-24T09:00:00.000Z',
}

let page: Mounted
let server: StubServer
beforeEach(() => {
  vi.useFakeTimers({ now: SAMPLE_NOW_MS, toFake: ['Date'] })
  server = stubServer({ 'GET /api/people': { people: [ADA, BEN] } })
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function show(people: readonly KnownPerson[] = [ADA, BEN], language: 'zh' | 'en' = 'en'): Promise<void> {
  server.answers['GET /api/people'] = { people }
  page = mount(
    <WithClient>
      <PeopleSection />
    </WithClient>,
    language,
  )
  await shows('Ben')
}

const button = (name: string) =>
  [...page.root.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)
const text = () => page.root.textContent ?? ''

async function until(holds: () => void): Promise<void> {
  const look = async () => {
    const turn: Promise<void> = act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)))
    await turn
    holds()
  }
  await vi.waitFor(look, { interval: 1, timeout: 10_000 })
}

const shows = (sentence: string) => until(() => expect(text()).toContain(sentence))

function enter(field: HTMLInputElement | HTMLSelectElement | null, value: string): void {
  act(() => {
    const proto = field instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, value)
    field?.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
  })
}

test('says who there is, as what, and who has not chosen a password yet', async () => {
  await show([ADA, BEN, { ...BEN, id: 'c', name: 'Cleo', isDisabled: true, invitedUntil: '2026-11-24T01:00:00.000Z' }])
  expect(text()).toContain('AdaAdministratoradded 2026-11-20 11:00')
  expect(text()).toContain('BenVieweradded 2026-11-20 11:00 · code valid until 17:00')
  expect(text()).toContain('CleoViewerBlockedadded 2026-11-20 11:00 · no password yet, code expired')
})

test('an invitation is an address that is shown once', async () => {
  await show()
  server.answers['POST /api/people'] = { person: BEN, code: 'a-b_c' }
  enter(page.root.querySelector('input'), 'Ben')
  enter(page.root.querySelector('select'), 'operator')
  click(button('Invite'))
  await shows('#code=a-b_c')
  expect(server.asked).toContain('POST /api/people {"name":"Ben","role":"operator"}')
  expect(text()).toContain(`${window.location.origin}/#code=a-b_c&name=Ben`)
  expect(text()).toContain('until 17:00')
  expect(button('Invite')?.disabled).toBe(true)
})

test('what is changed about somebody is asked for in a second step', async () => {
  await show()
  server.answers['PATCH /api/people/person%3Aben'] = { ...BEN, role: 'operator' }
  click(button('Change Ben'))
  expect(text()).toContain('Any of these signs Ben out everywhere at once.')
  expect(button('Give this role')?.disabled).toBe(true)
  enter(page.root.querySelector('li select'), 'operator')
  click(button('Give this role'))
  expect(document.activeElement).toBe(button('Change Ben'))
  await shows('Ben was changed.')
  expect(server.asked).toContain('PATCH /api/people/person%3Aben {"role":"operator"}')
  click(button('Change Ben'))
  click(button('Cancel'))
  click(button('Change Ben'))
  click(button('Block'))
  await until(() => expect(server.asked).toContain('PATCH /api/people/person%3Aben {"isDisabled":true}'))
})

test('a new code takes the place of a password', async () => {
  await show()
  server.answers['POST /api/people/person%3Aben/invitation'] = { person: BEN, code: 'd-e_f' }
  click(button('Change Ben'))
  click(button('Reset password'))
  await shows('#code=d-e_f&name=Ben')
})

test('why it was refused is said', async () => {
  await show()
  server.answers['PATCH /api/people/person%3Aada'] = { kind: 'last-admin', message: '' }
  click(button('Change Ada'))
  click(button('Block'))
  await shows('This is the only administrator who can sign in')
})

test('speaks Chinese', async () => {
  await show([ADA, BEN], 'zh')
  expect(text()).toContain('邀请码有效期至 17:00')
})
