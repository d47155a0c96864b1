// @vitest-environment happy-dom
import type { CardsAnswer } from '@linkdeck/contract'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCardBlocks } from '../grid/window/card-blocks.ts'
import { click, type Mounted, mount, settle } from '../testing/mount.ts'
import { sampleCard } from '../testing/sample-card.ts'
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
