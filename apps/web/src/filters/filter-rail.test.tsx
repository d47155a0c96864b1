// @vitest-environment happy-dom
import { fieldOf } from '@linkdeck/contract'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { click, type Mounted } from '../testing/mount.ts'
import { address, button, editor, editorName, field, mountRail, press, type } from '../testing/mount-rail.tsx'
import { EDITORS, isLive } from './filter-controls.ts'

let page: Mounted

beforeEach(() => {
  vi.useFakeTimers()
  page = mountRail()
})

afterEach(() => {
  page.unmount()
  vi.useRealTimers()
})

/** Longer than the pause between two letters. */
function pause() {
  act(() => vi.advanceTimersByTime(250))
}

const editors = () => [...document.querySelectorAll('fieldset')]

test('the most used filters are open, one click shows an editor for every filter of the service', () => {
  const live = EDITORS.filter(isLive)
  expect(editors().length).toBeLessThan(live.length)
  press(document.body, `More filters (${live.length - editors().length})`)
  expect(editors().map(editorName).sort()).toEqual(live.map(({ names: [name] }) => fieldOf(name).en).sort())
})

test('a line asks for its value, another one replaces it, the same one takes it back', () => {
  press(editor('Operator'), 'China Mobile')
  expect(address()).toBe('vendor=CMCC')
  const line = press(editor('Operator'), 'China Unicom')
  expect(address()).toBe('vendor=CUCC')
  expect(line.getAttribute('aria-pressed')).toBe('true')
  press(editor('Operator'), 'China Unicom')
  expect(address()).toBe('')
})

test('a line of a table is named by its group too', () => {
  press(editor('Plan type'), 'Same-tier pool Directional')
  expect(address()).toBe('dataType=directional_sameflowcard')
})

test('a status lets go a reason that contradicts it', () => {
  click(button(editor('Status'), 'Detailed states of Suspended'))
  press(editor('Status'), 'Suspended: data used up')
  expect(address()).toBe('osStatus=300')
  press(editor('Status'), 'In use')
  expect(address()).toBe('status=30')
})

test('percent remaining has the three steps of the service, and says so', () => {
  const remaining = editor('Remaining')
  const steps = [...remaining.querySelectorAll('input[type="radio"]')]
  expect(steps.map((step) => step.parentElement?.textContent)).toEqual(['Any', '≤ 10 %', '≤ 20 %', '≤ 30 %'])
  expect(remaining.textContent).toContain('only these three steps work')
})

test('nothing is counted, and nothing is offered that the service cannot answer', () => {
  const names = [...document.querySelectorAll('button')].map((one) => one.getAttribute('aria-label') ?? one.textContent)
  expect(names.filter((name) => /^(Only|Not|No value|Has a value)/.test(name ?? ''))).toEqual([])
})

test('typed text is asked after a pause, refines one step of the history, and a choice is a step of its own', () => {
  const input = field(editor('Tags'), 'Tags')
  const before = window.history.length
  type(input, 'spa')
  expect(address()).toBe('')
  pause()
  expect(address()).toBe('tag=spa')
  type(input, 'spare')
  pause()
  expect(address()).toBe('tag=spare')
  expect(window.history.length).toBe(before + 1)
  press(editor('Tags'), 'seen value')
  expect(address()).toBe('tag=seen%20value')
  expect(window.history.length).toBe(before + 2)
})

test('amounts the wrong way round are told at the field and not asked', () => {
  const used = editor('Used this cycle')
  for (const [label, text] of [
    ['From amount', '200'],
    ['To amount', '100'],
  ] as const) {
    type(field(used, label), text)
    pause()
  }
  expect(address()).toBe('used=200MB..')
  const fault = used.querySelector('[role="alert"]')
  expect(fault?.textContent).toBe('Used this cycle starts after it ends.')
  expect(field(used, 'From amount').getAttribute('aria-invalid')).toBe('true')
  expect(field(used, 'From amount').getAttribute('aria-describedby')).toBe(fault?.id)
})

test('a day is chosen by its preset, which stays true tomorrow', () => {
  press(editor('Plan expires'), 'Next 7 days')
  expect(address()).toBe('expireTime=@today..@today%2B7')
  expect(button(editor('Plan expires'), 'Next 7 days').getAttribute('aria-pressed')).toBe('true')
})

test('a filter is found by its name in either language and by its key', () => {
  const find = field(document.body, 'Find a filter')
  for (const word of ['APN', '\u5b9a\u5411\u5206\u7ec4', 'notifyid']) {
    type(find, word)
    expect(editors()).toHaveLength(1)
  }
})

test('clearing an editor takes its condition out of the address', () => {
  press(editor('Operator'), 'China Mobile')
  press(editor('Operator'), 'Clear Operator')
  expect(address()).toBe('')
})
