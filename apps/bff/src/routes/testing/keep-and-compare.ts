/** For tests: generated views through the house's own store and API, and out again as links. */
import type { AppStore } from '@linkdeck/app-store'
import {
  CARD_FIELD_NAMES,
  lengthFault,
  MAX_ADDRESS,
  MOST_VIEWS,
  readViewEntries,
  SavedView,
  spellViewAddress,
  type ViewAddress,
  ViewsAnswer,
} from '@linkdeck/contract'
import { arbitraryQuery } from '@linkdeck/contract/testing'
import fc from 'fast-check'
import { expect } from 'vitest'
import { createWorld, OWN_WRITE, UNREACHED } from '../../test-world.ts'

const arbitraryColumns = fc.option(fc.shuffledSubarray([...CARD_FIELD_NAMES], { minLength: 1 }), { nil: null })
const arbitraryView: fc.Arbitrary<ViewAddress> = fc
  .record({ query: arbitraryQuery, columns: arbitraryColumns })
  .filter((view) => lengthFault(view) === null)

/** Each person keeps as many as one may. */
export async function keepAndCompare(options: { store: AppStore; views: number; seed: number }): Promise<void> {
  const made = fc.sample(arbitraryView, { numRuns: options.views, seed: options.seed })
  for (let from = 0; from < made.length; from += MOST_VIEWS)
    await compare(options.store, `person ${from}`, made.slice(from, from + MOST_VIEWS))
}

async function compare(store: AppStore, id: string, made: readonly ViewAddress[]): Promise<void> {
  const { ask } = createWorld({ linkcard: UNREACHED, views: store.views, person: { id, name: '', role: 'operator' } })
  const kept: SavedView[] = []
  for (const [at, view] of made.entries()) {
    const density = at % 2 === 0 ? 'compact' : 'comfortable'
    const body = JSON.stringify({ name: `view ${at}`, address: spellViewAddress(view), density, isShared: false })
    kept.push(SavedView.parse(await (await ask('/api/views', { method: 'POST', headers: OWN_WRITE, body })).json()))
  }
  const { views } = ViewsAnswer.parse(await (await ask('/api/views')).json())
  expect(views).toEqual(kept)
  expect(views.map(({ address }) => linked(address))).toEqual(made.map((view) => ({ view })))
  expect(views.every(({ address }) => address.length <= MAX_ADDRESS)).toBe(true)
}

/** What a browser reads out of the link. */
function linked(address: string) {
  return readViewEntries(new URL(`http://127.0.0.1/?${address}`).searchParams)
}
