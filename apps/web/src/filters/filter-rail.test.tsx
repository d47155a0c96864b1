// @vitest-environment happy-dom
import { fieldOf } from '@linkdeck/contract'
import { act, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { click, type Mounted, mount } from '../testing/mount.ts'
import { currentView, goTo, useView } from '../use-address.ts'
import { EDITORS } from './filter-controls.ts'
import { FilterRail } from './filter-rail.tsx'

let page: Mounted

function Page() {
  const { query } = useView()
  const [expanded, setExpanded] = useState(false)
  return (
    <FilterRail
      query={query}
      edit={(change, step) => goTo({ ...currentView(), query: change(currentView().query) }, step)}
      seen={() => [{ value: 'seen value', label: null }]}
      expanded={expanded}
      onExpand={setExpanded}
      target={null}
      onReached={() => {}}
    />
  )
}

beforeEach(() => {
  vi.useFakeTimers()
  window.history.replaceState(null, '', '/')
  page = mount(<Page />)
})

afterEach(() => {
  page.unmount()
  vi.useRealTimers()
})

const address = () => window.location.search.slice(1)

function editor(label: string): HTMLElement {
  const found = [...document.querySelectorAll('fieldset')].find((one) => nameOf(one) === label)
  if (!found) throw new Error(`No editor is called ${label}.`)
  return found
}

const nameOf = (element: Element) =>
  (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ')

function press(container: HTMLElement, label: string) {
  const button = [...container.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-labelledby') ? nameOf(one) : one.textContent) === label,
  )
  if (!button) throw new Error(`No button is called ${label}.`)
  click(button)
  return button
}

function type(input: HTMLInputElement, text: string) {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  act(() => {
    setValue?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** Longer than the pause between two letters. */
function pause() {
  act(() => vi.advanceTimersByTime(250))
}

const showAll = () =>
  press(document.body, `More filters (${EDITORS.length - document.querySelectorAll('fieldset').length})`)

test('the most used filters are open, one click shows an editor for every filter', () => {
  expect(document.querySelectorAll('fieldset').length).toBeLessThan(EDITORS.length)
  showAll()
  const names = [...document.querySelectorAll('fieldset')].map(nameOf)
  expect(names.sort()).toEqual(EDITORS.map(({ names: [name] }) => fieldOf(name).en).sort())
})

test('a chip asks for its value, another one replaces it, the same one takes it back', () => {
  press(editor('Operator'), 'China Mobile')
  expect(address()).toBe('vendor=CMCC')
  const chip = press(editor('Operator'), 'China Unicom')
  expect(address()).toBe('vendor=CUCC')
  expect(chip.getAttribute('aria-pressed')).toBe('true')
  press(editor('Operator'), 'China Unicom')
  expect(address()).toBe('')
})

test('a cell of a table is named by its row and column', () => {
  press(editor('Plan type'), 'Same-tier pool Directional')
  expect(address()).toBe('dataType=directional_sameflowcard')
})

test('a status lets go a reason that contradicts it', () => {
  const opener = editor('Status').querySelector<HTMLElement>('[aria-label="Detailed states of Suspended"]')
  click(opener)
  press(editor('Status'), 'Suspended: data used up')
  expect(address()).toBe('osStatus=300')
  press(editor('Status'), 'In use')
  expect(address()).toBe('status=30')
})

test('typed text is asked after a pause, refines one step of the history, and a choice is a step of its own', () => {
  const input = editor('Tags').querySelector('input')
  if (!input) throw new Error('No field.')
  const before = window.history.length
  type(input, 'spa')
  expect(address()).toBe('')
  pause()
  expect(address()).toBe('tag=spa')
  type(input, 'spare')
  pause()
  expect(address()).toBe('tag=spare')
  expect(window.history.length).toBe(before + 1)
})

test('amounts the wrong way round are told at the field and not asked', () => {
  const fields = [...editor('Used this cycle').querySelectorAll('input')]
  for (const [at, text] of ['200', '100'].entries()) {
    const input = fields[at]
    if (input) type(input, text)
    pause()
  }
  expect(address()).toBe('used=200MB..')
  const fault = editor('Used this cycle').querySelector('[role="alert"]')
  expect(fault?.textContent).toBe('Used this cycle starts after it ends.')
  expect(fields[0]?.getAttribute('aria-invalid')).toBe('true')
  expect(fields[0]?.getAttribute('aria-describedby')).toBe(fault?.id)
})

test('a filter is found by its name in either language and by its key', () => {
  const find = document.querySelector<HTMLInputElement>('[aria-label="Find a filter"]')
  for (const word of ['APN', '\u5b9a\u5411\u5206\u7ec4', 'notifyid']) {
    if (find) type(find, word)
    expect(document.querySelectorAll('fieldset')).toHaveLength(1)
  }
})

test('clearing an editor takes its condition out of the address', () => {
  press(editor('Operator'), 'China Mobile')
  press(editor('Operator'), 'Clear')
  expect(address()).toBe('')
})
