// @vitest-environment happy-dom
import type { OwnList, OwnListsAnswer } from '@linkdeck/contract'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { click, type Mounted, mount } from '../testing/mount.ts'
import { type StubServer, stubServer } from '../testing/stub-server.ts'
import { WithClient } from '../testing/with-client.tsx'
import { OwnLists } from './own-lists.tsx'

const NAMED: OwnList = { id: '300-a', madeAt: '2026-11-20T06:00:00.000Z', identifiers: 300, views: 2 }
const FREE: OwnList = { id: '7-b', madeAt: '2026-11-21T06:00:00.000Z', identifiers: 7, views: 0 }
const answerOf = (lists: readonly OwnList[]): OwnListsAnswer => ({
  lists: [...lists],
  most: { lists: 1000, identifiers: 2_000_000 },
})

let page: Mounted
let server: StubServer
let shown: string[]
beforeEach(async () => {
  shown = []
  server = stubServer({ 'GET /api/lists': answerOf([NAMED, FREE]), 'DELETE /api/lists/7-b': {} })
  page = mount(
    <WithClient>
      <OwnLists onShow={(id) => shown.push(id)} />
    </WithClient>,
  )
  const details = page.root.querySelector('details')
  act(() => {
    if (details) details.open = true
    details?.dispatchEvent(new Event('toggle'))
  })
  await eventually(() => expect(button(/^300 identifiers/)).toBeDefined())
})
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
})

const button = (name: RegExp) =>
  [...page.root.querySelectorAll('button')].find((one) => name.test(one.getAttribute('aria-label') ?? one.textContent))

test('a person sees what is kept of how much, and opens a list as a view', () => {
  expect(page.root.textContent).toContain('2 of 1,000 lists, with 307 of 2,000,000 identifiers')
  click(button(/^300 identifiers/))
  expect(shown).toEqual(['300-a'])
})

test('a list that saved views name cannot be deleted, and says why', () => {
  expect(page.root.textContent).toContain('in 2 saved views')
  expect(button(/^Delete the list 300/)).toBeUndefined()
})

test('another is deleted once it was asked again, and is gone from the page', async () => {
  click(button(/^Delete the list 7/))
  expect(server.asked.some((asked) => asked.startsWith('DELETE'))).toBe(false)
  server.answers['GET /api/lists'] = answerOf([NAMED])
  click(button(/^Delete for good/))
  await eventually(() => expect(page.root.textContent).toContain('1 of 1,000 lists'))
  expect(server.asked).toContain('DELETE /api/lists/7-b')
  expect(button(/^7 identifiers/)).toBeUndefined()
})

test('what was not deleted says so and stays', async () => {
  server.answers['DELETE /api/lists/7-b'] = { kind: 'busy', message: 'Too many.' }
  click(button(/^Delete the list 7/))
  click(button(/^Delete for good/))
  await eventually(() => expect(page.root.textContent).toContain('Too many questions are waiting'))
  expect(button(/^7 identifiers/)).toBeDefined()
})
