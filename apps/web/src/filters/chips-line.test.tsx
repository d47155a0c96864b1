// @vitest-environment happy-dom
import { type CardQuery, decode, encode, type FieldName, spellEntries } from '@linkdeck/contract'
import { afterEach, expect, test } from 'vitest'
import { click, type Mounted, mount } from '../testing/mount.ts'
import { ChipsLine } from './chips-line.tsx'

let page: Mounted
let query: CardQuery
let opened: FieldName | 'text' | null = null

afterEach(() => page.unmount())

const read = (search: string) => decode(new URLSearchParams(search)).query

function show(search: string, last: CardQuery | null = null) {
  query = read(search)
  page = mount(
    <ChipsLine
      query={query}
      last={last}
      edit={(change) => {
        query = change(query)
      }}
      onOpenEditor={(name) => {
        opened = name
      }}
      onOpenText={() => {
        opened = 'text'
      }}
    />,
  )
}

const words = () => [...page.root.querySelectorAll('li')].map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' '))
const named = (name: string) => page.root.querySelector(`[aria-label="${name}"]`)
const address = () => spellEntries(encode(query))

test('the question is a sentence: "and" between conditions, "or" inside them, what is not wanted in words', () => {
  show('status=30&status=35&-vendor=CMCC&no=tag&q=gate')
  expect(words()).toEqual([
    'Status is In use or Suspended',
    'and Tags is empty',
    'and Operator is not China Mobile',
    'and Free text “gate”',
    'Clear all',
  ])
})

test('each condition leads to its editor, free text to its box, and goes by its cross', () => {
  show('-vendor=CMCC&q=gate')
  click(named('Change: Operator is not China Mobile'))
  expect(opened).toBe('vendor')
  click(named('Change: Free text “gate”'))
  expect(opened).toBe('text')
  click(named('Remove: Operator is not China Mobile'))
  expect(address()).toBe('q=gate')
})

test('a change is undone by one click, even that everything was cleared', () => {
  show('', read('status=30'))
  expect(words()).toEqual(['All cards', 'Undo'])
  click(page.root.querySelector('button'))
  expect(address()).toBe('status=30')
})
