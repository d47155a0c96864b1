// @vitest-environment happy-dom
import { type CardQuery, decode, encode, spellEntries } from '@linkdeck/contract'
import { afterEach, expect, test } from 'vitest'
import type { Sync } from '../fleet/use-sync.ts'
import { click, type Mounted, mount } from '../testing/mount.ts'
import { sampleCrawl, sampleSync } from '../testing/sample-sync.ts'
import { RefusalPanel } from './refusal-panel.tsx'

let page: Mounted
let query: CardQuery
let retries = 0

afterEach(() => page.unmount())

function panel(sync: Sync) {
  return (
    <RefusalPanel
      query={query}
      sync={sync}
      edit={(change) => {
        query = change(query)
      }}
      onRetry={() => {
        retries += 1
      }}
    />
  )
}

function show(search: string, sync: Sync) {
  query = decode(new URLSearchParams(search)).query
  retries = 0
  page = mount(panel(sync))
}

const NOTHING = { known: 0, expected: null, uncertain: 0, complete: false }
const address = () => spellEntries(encode(query))
const press = (label: string) =>
  click([...page.root.querySelectorAll('button')].find(({ textContent }) => textContent === label))

test('a fleet that is being read is waited for, and asked again by itself', () => {
  show('q=truck', sampleSync({ coverage: { ...NOTHING, expected: 12_480 }, crawl: sampleCrawl() }))
  expect(page.root.textContent).toContain('not ready yet: 0 of 12,480 cards read')
  expect(retries).toBe(0)
  page.draw(panel(sampleSync({ coverage: { ...NOTHING, known: 40, expected: 12_480 }, crawl: sampleCrawl() })))
  expect(retries).toBe(1)
})

test('where nothing is being read, the way to begin is told', () => {
  show('q=truck', sampleSync({ coverage: NOTHING, next: null }))
  expect(page.root.textContent).toContain('nothing is being read')
})

test('the fleet of another account is no answer', () => {
  show('q=truck', sampleSync({ otherAccount: true }))
  expect(page.root.textContent).toContain('another account')
})

test('a view that is pinned to the service is let go by one click, its parts by others', () => {
  show('status=30&status=35&q=truck&source=live', undefined)
  press('Remove: free text “truck”')
  expect(address()).toBe('status=30&status=35&source=live')
  press('Let the index or the service answer')
  expect(address()).toBe('status=30&status=35')
  press('Remove them all')
  expect(address()).toBe('')
})

test('an index that was asked for and knows nothing is named, not the service', () => {
  show('status=30&source=index', sampleSync({ coverage: NOTHING, next: null }))
  expect(page.root.querySelector('h2')?.textContent).toBe('The fleet index cannot answer yet')
  press('Let the index or the service answer')
  expect(address()).toBe('status=30')
})
