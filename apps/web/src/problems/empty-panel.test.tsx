// @vitest-environment happy-dom
import { type CardQuery, decode, type ExplainAnswer, encode, spellEntries } from '@linkdeck/contract'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { afterEach, expect, test } from 'vitest'
import { click, type Mounted, mount } from '../testing/mount.ts'
import { EmptyPanel } from './empty-panel.tsx'

let page: Mounted
let query: CardQuery

afterEach(() => page.unmount())

const COMPLETE = { known: 12_480, expected: 12_480, uncertain: 0, complete: true }

/** without: what the index answers for the question, as if it had been asked a moment ago. */
function show(search: string, without: ExplainAnswer['without'] | null, coverage = COMPLETE) {
  query = decode(new URLSearchParams(search)).query
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  const answer: ExplainAnswer = { total: 0, without: without ?? [], source: 'index', asOf: '', coverage }
  client.setQueryData(['explain', spellEntries(encode(query))], answer)
  page = mount(
    <QueryClientProvider client={client}>
      <EmptyPanel
        query={query}
        total={0}
        answer={without === null ? { source: 'live' } : { source: 'index', coverage }}
        edit={(change) => {
          query = change(query)
        }}
      />
    </QueryClientProvider>,
  )
}

const reasons = () => [...page.root.querySelectorAll('li')].map(({ textContent }) => textContent)

test('each condition is named with the cards there would be without it, and goes with one click', () => {
  show('status=30&vendor=CMCC&-vendor=VNO&q=zzz', [
    { key: 'status', count: 0 },
    { key: 'vendor', count: 1234 },
    { key: 'q', count: 1 },
  ])
  expect(reasons()).toEqual([
    'Remove: Status is In use0 cards without it',
    'Remove: Operator is China Mobile and Operator is not Virtual operator1,234 cards without it',
    'Remove: free text “zzz”1 card without it',
  ])
  click(page.root.querySelectorAll('li button')[1])
  expect(spellEntries(encode(query))).toBe('status=30&q=zzz')
})

test('where no single condition is to blame, that is said', () => {
  show('status=30&osStatus=300', [
    { key: 'status', count: 0 },
    { key: 'osStatus', count: 0 },
  ])
  expect(page.root.textContent).toContain('“In use” and “Suspended: data used up” exclude each other')
  expect(page.root.textContent).toContain('Taking out a single one is not enough')
})

test('an answer over part of the fleet says so', () => {
  show('tag=x', [{ key: 'tag', count: 3200 }], { ...COMPLETE, known: 3200, complete: false })
  expect(page.root.textContent).toContain('Only 3,200 of 12,480 cards have been read so far')
})

test('the service itself cannot say why, so the conditions stand without numbers', () => {
  show('status=30&vendor=CMCC', null)
  expect(reasons()).toEqual(['Remove: Status is In use', 'Remove: Operator is China Mobile'])
})
