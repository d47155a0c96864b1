// @vitest-environment happy-dom
import type { SavedView } from '@linkdeck/contract'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readView } from '../address.ts'
import type { Command } from '../query-box/option.ts'
import { eventually } from '../testing/eventually.ts'
import { click, type Mounted, mount, settle } from '../testing/mount.ts'
import { type StubServer, stubServer } from '../testing/stub-server.ts'
import { WithClient } from '../testing/with-client.tsx'
import { ViewsPart } from './views-part.tsx'

const LOW: SavedView = {
  id: 'low',
  name: 'Low in the north',
  address: 'status=30&restPercent=..10&columns=iccid,status',
  density: 'comfortable',
  isShared: false,
  isOwn: true,
}
const PIN: SavedView = { ...LOW, id: 'pin', name: 'Month', address: 'expireTime=@this-month..@this-month' }

let page: Mounted
let server: StubServer
let commands: readonly Command[]
beforeEach(() => {
  commands = []
  server = stubServer({
    'GET /api/views': { views: [LOW, PIN, { ...LOW, id: 'theirs', name: 'Of finance', isOwn: false, isShared: true }] },
    'POST /api/views': LOW,
    'PATCH /api/views/low': LOW,
    'DELETE /api/views/low': {},
    'POST /api/views/low/restore': LOW,
    'PUT /api/views': {},
  })
})
afterEach(() => {
  page.unmount()
  window.history.replaceState(null, '', '/')
  localStorage.clear()
  vi.unstubAllGlobals()
})

async function show(search: string): Promise<void> {
  const tell = (told: readonly Command[]) => {
    commands = told
  }
  page = mount(
    <WithClient>
      <ViewsPart view={readView(search)} onCommands={tell} />
    </WithClient>,
  )
  await eventually(() => expect(commands.length).toBe(13))
}

const buttonOf = (name: RegExp) =>
  [...document.querySelectorAll('button')].find((one) => name.test(one.getAttribute('aria-label') ?? one.textContent))
const linkOf = (name: string) => [...document.querySelectorAll('a')].find(({ textContent }) => textContent === name)

async function openMenu(): Promise<void> {
  click(page.root.querySelector('button'))
  await eventually(() => expect(buttonOf(/^Save$/)).toBeDefined())
}

async function pressed(name: RegExp): Promise<void> {
  click(buttonOf(name))
  await settle()
}

test('the button names the view that the address is, and says so when it is a changed one', async () => {
  await show('status=30&restPercent=..10&columns=iccid,status&offset=40')
  expect(page.root.textContent).toBe('Low in the north')
  act(() => commands.find(({ id }) => id === 'view low')?.run(() => {}))
  const changed = { ...readView(window.location.search), columns: null }
  page.draw(
    <WithClient>
      <ViewsPart view={changed} onCommands={() => {}} />
    </WithClient>,
  )
  expect(page.root.textContent).toBe('Low in the northchanged')
})

test('views are opened by the query box: own, shared and ready-made ones', async () => {
  await show('')
  expect(commands.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['View: Month', 'View: Of finance', 'View: Suspended, by reason']),
  )
  act(() => commands.find(({ id }) => id === 'view pin')?.run(() => {}))
  expect(window.location.search).toBe('?expireTime=@this-month..@this-month')
})

test('what the page shows is saved under a name, from its first card on', async () => {
  await show('status=35&offset=80')
  await openMenu()
  const field = document.querySelector('form input')
  act(() => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    set?.call(field, 'Down')
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await pressed(/^Save$/)
  expect(server.asked).toContain(
    'POST /api/views {"name":"Down","address":"status=35","density":"comfortable","isShared":false}',
  )
})

test('a view is moved, shared and deleted by its buttons, and had back', async () => {
  await show('')
  await openMenu()
  await pressed(/^More about Low in the north$/)
  expect(buttonOf(/^Move up$/)?.disabled).toBe(true)
  await pressed(/^Move down$/)
  expect(server.asked).toContain('PUT /api/views {"ids":["pin","low"]}')
  await pressed(/^Share with everybody$/)
  expect(server.asked).toContain('PATCH /api/views/low {"isShared":true}')
  await pressed(/^Delete$/)
  expect(server.asked).toContain('DELETE /api/views/low')
  await eventually(() => expect(document.body.textContent).toContain('Low in the north is deleted.'))
  await pressed(/^Undo$/)
  expect(server.asked).toContain('POST /api/views/low/restore')
})

test('the view that opens first is remembered with its address, and forgotten when it is gone', async () => {
  await show('')
  await openMenu()
  await pressed(/^Open Suspended, by reason first$/)
  expect(localStorage.getItem('linkdeck.view')).toBe('ready-suspended status=35&sort=osStatus,iccid')
  await pressed(/^Do not open Suspended, by reason first$/)
  expect(localStorage.getItem('linkdeck.view')).toBeNull()
})

test('a view is a link, which leads where the menu leads', async () => {
  await show('')
  await openMenu()
  expect(linkOf('Low in the north')?.getAttribute('href')).toContain(`?${LOW.address}`)
  expect(linkOf('Usage two days old or older')?.getAttribute('href')).toContain('flowLatestModifiedTime=..@today-2')
})

test('a view that is too long is not saved, and its link is not copied: what is long, and what to do', async () => {
  const numbers = Array.from({ length: 120 }, (_, at) => `iccid=8986031234567890${1000 + at}`)
  await show(numbers.join('&'))
  await openMenu()
  expect(buttonOf(/^Save$/)?.disabled).toBe(true)
  expect(document.body.textContent).toMatch(/This view is too long to be saved: its address has 3,\d+ characters/)
  await pressed(/^Copy the link$/)
  expect(document.body.textContent).toMatch(/Not copied: .* fewer values of ICCID/)
})
