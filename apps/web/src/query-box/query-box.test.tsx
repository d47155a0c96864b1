// @vitest-environment happy-dom
import { act, useRef } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { click, type Mounted, mount, press } from '../testing/mount.ts'
import { WithClient } from '../testing/with-client.tsx'
import { currentView, goTo, useView } from '../use-address.ts'
import { readHistory } from './history.ts'
import type { Command } from './option.ts'
import { QueryBox } from './query-box.tsx'

let page: Mounted
let done: string[]

function Page() {
  const { query } = useView()
  const early = useRef<HTMLInputElement>(null)
  return (
    <QueryBox
      ref={null}
      early={early}
      query={query}
      edit={(change) => goTo({ ...currentView(), query: change(currentView().query) })}
      isIndexed={false}
      commands={COMMANDS}
    />
  )
}

const COMMANDS: readonly Command[] = [
  { id: 'help', label: 'Keyboard shortcuts', run: () => done.push('help') },
  { id: 'copy', label: 'Copy the link', run: (say) => say('The link is copied.') },
]

function open(search = ''): void {
  window.history.replaceState(null, '', `/${search}`)
  page = mount(
    <WithClient>
      <Page />
    </WithClient>,
  )
}

beforeEach(() => {
  done = []
  localStorage.clear()
})

afterEach(() => page.unmount())

const address = () => decodeURIComponent(window.location.search.slice(1))
const options = () => [...page.root.querySelectorAll('[role="option"]')]
const marked = () => [...page.root.querySelectorAll('mark')].map((mark) => mark.textContent)
const sentence = () => page.root.querySelector('[role="status"]')?.textContent ?? ''

function box(): HTMLInputElement {
  const found = page.root.querySelector('input')
  if (!found) throw new Error('There is no box.')
  return found
}

function type(text: string, caret = text.length): void {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  act(() => {
    setValue?.call(box(), text)
    box().setSelectionRange(caret, caret)
    box().dispatchEvent(new Event('input', { bubbles: true }))
  })
}

function enter(): void {
  act(() => page.root.querySelector('form')?.requestSubmit())
}

function paste(text: string): void {
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: new DataTransfer() })
  event.clipboardData?.setData('text', text)
  act(() => {
    box().dispatchEvent(event)
  })
}

function choose(name: string): void {
  const names = options().map((option) => option.textContent ?? '')
  const found = options().find((option) => option.textContent?.includes(name))
  if (!found) throw new Error(`No option is called ${name}, but ${names.join(' | ')}.`)
  click(found)
}

test('the box says what the address asks, and again when the address asks something else', () => {
  open('?status=30&vendor=CMCC&sort=-rest')
  expect(box().value).toBe('status:in-use vendor:CMCC sort:-rest')
  act(() => goTo({ ...currentView(), query: { ...currentView().query, where: {} } }))
  expect(box().value).toBe('sort:-rest')
})

test('typing asks nothing; Enter asks, and the text takes its one spelling', () => {
  open()
  type('truck Status:30,35')
  expect(address()).toBe('')
  enter()
  expect(address()).toBe('status=30&status=35&q=truck')
  expect(box().value).toBe('status:in-use,suspended truck')
  expect(readHistory()).toEqual(['status:in-use,suspended truck'])
})

test('a text with a fault is not asked in part: it stays, the fault is marked and says what is allowed', () => {
  open()
  type('vendor:VNO status:bogus')
  enter()
  expect(address()).toBe('')
  expect(box().value).toBe('vendor:VNO status:bogus')
  expect(marked()).toEqual(['bogus'])
  expect(box().getAttribute('aria-invalid')).toBe('true')
  expect(sentence()).toMatch(/Status: “bogus” is none of the known values\. Try testable, unused, in-use/)
})

test('the word that is being typed is no fault yet', () => {
  open()
  type('colour:red status:in-u')
  expect(marked()).toEqual(['colour'])
  type('vendr:VNO x')
  expect(sentence()).toBe('“vendr” is unknown here. Try vendor.')
})

test('Escape takes back what was typed; once more, it leaves', () => {
  open('?vendor=VNO')
  box().focus()
  type('vendor:VNO tag:x')
  press(box(), 'Escape')
  expect(box().value).toBe('vendor:VNO')
  expect(document.activeElement).toBe(box())
  press(box(), 'Escape')
  expect(document.activeElement).not.toBe(box())
})

test('what was typed and not asked stays when the box is left', () => {
  open()
  box().focus()
  type('colour:red')
  act(() => box().blur())
  expect(box().value).toBe('colour:red')
  expect(marked()).toEqual(['colour'])
  expect(options()).toEqual([])
})

test('arrows choose from the list, Enter takes it: a key waits for its value, a value is asked at once', () => {
  open()
  type('stat')
  press(box(), 'ArrowDown')
  expect(page.root.querySelector('[aria-selected="true"]')?.id).toBe(box().getAttribute('aria-activedescendant'))
  press(box(), 'Enter')
  expect(box().value).toBe('status:')
  expect(address()).toBe('')
  choose('Suspended')
  expect(box().value).toBe('status:suspended ')
  expect(address()).toBe('status=35')
  type('status:suspended vendor:')
  press(box(), 'ArrowUp')
  press(box(), 'Enter')
  expect(address()).toBe('status=35&vendor=VNO')
})

test('letters that are still being composed are shown and not looked at', () => {
  open()
  type('status:')
  const before = options().length
  act(() => {
    box().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
  })
  type('status:shiyong')
  expect(box().value).toBe('status:shiyong')
  expect(options()).toHaveLength(before)
  press(box(), 'Enter', { isComposing: true })
  expect(address()).toBe('')
  type('status:使用中')
  act(() => {
    box().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
  })
  expect(options().map((option) => option.textContent)).toEqual([expect.stringContaining('In use')])
})

test('a pasted number of a card is looked for at once, a column of them becomes a list', () => {
  open()
  paste('8986 0319 5261 8313 7364')
  expect(address()).toBe('iccid=89860319526183137364')
  type('')
  paste('89860319526183137364\n89860319526183137365')
  expect(box().value).toBe('iccid:89860319526183137364,89860319526183137365')
  expect(address()).toBe('iccid=89860319526183137364')
})

test('a text that begins with > runs commands, and the question stays', () => {
  open('?vendor=VNO')
  type('>key')
  enter()
  expect(done).toEqual(['help'])
  expect(box().value).toBe('vendor:VNO')
  type('>')
  choose('Copy the link')
  expect(sentence()).toBe('The link is copied.')
  expect(address()).toBe('vendor=VNO')
})

test('a command that is not there, or not yet, is no reason to forget what was typed', () => {
  open('?vendor=VNO')
  type('>of tomorrow')
  enter()
  expect(done).toEqual([])
  expect(box().value).toBe('>of tomorrow')
})

test('recent questions are offered in an empty box, and can be forgotten', () => {
  open()
  type('tag:"depot, east"')
  enter()
  type('')
  choose('tag:"depot, east"')
  expect(address()).toBe('tag=depot, east')
  type('')
  choose('Forget recent questions')
  expect(readHistory()).toEqual([])
  expect(localStorage).toHaveLength(0)
})

test('emptying the box asks nothing until Enter', () => {
  open('?vendor=VNO')
  click(page.root.querySelector('[aria-label="Empty the box"]'))
  expect(box().value).toBe('')
  expect(address()).toBe('vendor=VNO')
  enter()
  expect(address()).toBe('')
})
