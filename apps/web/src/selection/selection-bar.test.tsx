// @vitest-environment happy-dom
import type { CardsAnswer, ListAnswer } from '@linkdeck/contract'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCardBlocks } from '../grid/window/card-blocks.ts'
import { click, type Mounted, mount, settle } from '../testing/mount.ts'
import { sampleCard } from '../testing/sample-card.ts'
import { stubServer } from '../testing/stub-server.ts'
import { selectCards } from './select-cards.ts'
import { SelectionBar } from './selection-bar.tsx'

const answerAt = (total: number, offset: number, limit: number): CardsAnswer => ({
  ...{ total, offset, limit, source: 'index', requestId: null, remarks: [] },
  asOf: '2026-11-24T00:00:00.000Z',
  coverage: { known: total, expected: total, uncertain: 0, complete: true },
  rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) =>
    sampleCard({ vsimInstanceId: `${offset + at}`, iccid: `${8_000_000 + offset + at}` }),
  ),
})

const blocksOf = (total: number) =>
  createCardBlocks({
    question: '',
    first: answerAt(total, 0, 40),
    load: ({ offset, limit }) => Promise.resolve(answerAt(total, offset, limit)),
  })

let page: Mounted
let copied: string[]
let scopes = 0
beforeEach(() => {
  copied = []
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    copied.push(text)
    return Promise.resolve()
  })
})
afterEach(() => {
  page.unmount()
  vi.restoreAllMocks()
})

function show(total: number) {
  scopes += 1
  const on = { scope: `bar ${scopes}`, blocks: blocksOf(total) }
  page = mount(<SelectionBar {...on} columns={null} reasonOf={({ message }) => message} />)
  return (kind: 'toggle' | 'range' | 'all', place = 0): Promise<void> =>
    act(() => selectCards(kind === 'all' ? { kind } : { kind, place, from: 0 }, on))
}

const bar = () => page.root.querySelector('section')
const said = () => page.root.querySelector('[role="status"]')?.textContent ?? ''
const buttonOf = (name: RegExp) =>
  [...page.root.querySelectorAll('button')].find((one) =>
    name.test(one.textContent || one.getAttribute('aria-label') || ''),
  )
/** What was pressed is done after some turns. */
async function comes(check: () => void): Promise<void> {
  const look = async () => {
    await settle()
    check()
  }
  await vi.waitFor(look, { interval: 1 })
}

test('there is no bar while nothing is selected', async () => {
  const select = show(5_000)
  expect(bar()).toBeNull()
  await select('toggle', 3)
  expect(bar()?.textContent).toContain('1 card selected, as of')
  click(buttonOf(/^Clear/))
  await comes(() => expect(bar()).toBeNull())
})

test('how many are selected is announced: those that were picked, or all but some', async () => {
  const select = show(5_000)
  await select('toggle', 3)
  await select('range', 5)
  expect(said()).toMatch(/^3 cards selected, as of /)
  click(buttonOf(/^Select all 5,000$/))
  await comes(() => expect(said()).toMatch(/^All 5,000 matching selected, as of /))
  await select('toggle', 0)
  expect(said()).toMatch(/^All 5,000 matching selected, but 1, as of /)
})

test('all but one are copied, those that nobody has seen too', async () => {
  const select = show(1_200)
  await select('all')
  await select('toggle', 7)
  click(buttonOf(/^Copy ICCIDs$/))
  await comes(() => expect(said()).toMatch(/^Copied 1,199 ICCIDs, as of /))
  const iccids = copied[0]?.split('\n')
  expect(iccids).toHaveLength(1_199)
  expect(iccids).not.toContain('8000007')
})

test('what the browser refuses is offered once more', async () => {
  const select = show(40)
  await select('toggle', 1)
  vi.mocked(navigator.clipboard.writeText).mockRejectedValueOnce(new Error('not allowed'))
  document.execCommand = () => false
  click(buttonOf(/^Copy ICCIDs$/))
  await comes(() => expect(said()).toBe('The browser did not allow copying.'))
  click(buttonOf(/^Copy 1 card now$/))
  await comes(() => expect(copied).toEqual(['8000001']))
})

test('more than can be read for it is not copied in part', async () => {
  const select = show(20_000)
  await select('all')
  expect(buttonOf(/^Copy ICCIDs$/)?.disabled).toBe(true)
  expect(bar()?.textContent).toContain('At most 10,000 cards')
})

const listAnswer = (unread: number): ListAnswer => ({
  ...{ id: '1199-abc', total: 1_199, duplicates: 0, found: 1_199, repaired: 0, isWhole: true },
  ...{ unknown: { count: 0, first: [] }, mangled: { count: 0, shown: [] }, unread: { count: unread, first: [] } },
})

test('all but one become a list, which is shown at once when it holds them all', async () => {
  const { asked } = stubServer({ 'POST /api/lists': listAnswer(0) })
  const select = show(1_200)
  await select('all')
  await select('toggle', 7)
  click(buttonOf(/^Make a list$/))
  await comes(() => expect(window.location.search).toBe('?list=1199-abc&sort=list'))
  const [, , body = ''] = asked[0]?.split(' ') ?? []
  const { text, keep } = JSON.parse(body)
  expect(keep).toBe(true)
  expect(text.split('\n')).toHaveLength(1_199)
  expect(text).not.toContain('8000007')
})

test('a list that does not hold all that was selected says so before it is shown', async () => {
  stubServer({ 'POST /api/lists': listAnswer(2) })
  const select = show(40)
  await select('all')
  click(buttonOf(/^Make a list$/))
  await comes(() => expect(said()).toBe('The list is made without 2 cards that have no whole ICCID'))
  click(buttonOf(/^Show the list$/))
  expect(window.location.search).toContain('list=1199-abc')
})

test('a list that the server refuses is said to have failed', async () => {
  stubServer({ 'POST /api/lists': { kind: 'internal', message: 'no room' } })
  const select = show(40)
  await select('toggle', 1)
  click(buttonOf(/^Make a list$/))
  await comes(() => expect(said()).toBe('The list could not be made: no room'))
})

test('what is too much for a list says its limit and what has none', async () => {
  const select = show(20_000)
  await select('all')
  expect(buttonOf(/^Make a list$/)?.disabled).toBe(false)
  page.unmount()
  await show(120_000)('all')
  expect(buttonOf(/^Make a list$/)?.disabled).toBe(true)
  expect(bar()?.textContent).toContain('100,000 become a list. Narrow the view, or save or export it')
})
