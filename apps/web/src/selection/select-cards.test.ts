import type { CardsAnswer } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { createCardBlocks } from '../grid/window/card-blocks.ts'
import { sampleCard } from '../testing/sample-card.ts'
import { selectCards } from './select-cards.ts'
import { heldSelection } from './selection.ts'
import type { ActedOn, SelectionAct } from './selection-act.ts'

const FLEET = 30_000
const AS_OF = '2026-11-24T00:00:00.000Z'

const answerAt = (offset: number, limit: number): CardsAnswer => ({
  ...{ total: FLEET, offset, limit, source: 'index', asOf: AS_OF, requestId: null, remarks: [] },
  rows: Array.from({ length: Math.max(0, Math.min(limit, FLEET - offset)) }, (_, at) =>
    sampleCard({ vsimInstanceId: `${offset + at}` }),
  ),
})

let scopes = 0
/** Forty cards are loaded. Each test has a question of its own. */
function world(load = (offset: number, limit: number) => Promise.resolve(answerAt(offset, limit))) {
  scopes += 1
  const blocks = createCardBlocks({
    question: '',
    first: answerAt(0, 40),
    load: (block) => load(block.offset, block.limit),
  })
  const on: ActedOn = { scope: `${scopes}`, blocks }
  const held = () => heldSelection(on.scope)
  const selected = () => {
    const { selection } = held()
    return selection?.kind === 'some' ? [...selection.cards.keys()].map(Number) : selection
  }
  return { held, selected, act: (act: SelectionAct) => selectCards(act, on) }
}

test('a card is selected by one press and let go by the next', async () => {
  const { act, selected } = world()
  await act({ kind: 'toggle', place: 3 })
  await act({ kind: 'toggle', place: 1 })
  expect(selected()).toEqual([3, 1])
  await act({ kind: 'toggle', place: 3 })
  expect(selected()).toEqual([1])
  await act({ kind: 'toggle', place: 1 })
  expect(selected()).toBeNull()
})

test('a range goes from the card that was pressed last, and another end takes the first one back', async () => {
  const { act, selected } = world()
  await act({ kind: 'toggle', place: 30 })
  await act({ kind: 'toggle', place: 3 })
  await act({ kind: 'range', place: 6, from: 0 })
  expect(selected()).toEqual([30, 3, 4, 5, 6])
  await act({ kind: 'range', place: 2, from: 0 })
  expect(selected()).toEqual([30, 2, 3])
})

test('without such a card it goes from the row that was left', async () => {
  const { act, selected } = world()
  await act({ kind: 'range', place: 6, from: 5 })
  expect(selected()).toEqual([5, 6])
})

test('rows that nobody has seen are read for a range, and it says how far it has come', async () => {
  const { act, held, selected } = world()
  await act({ kind: 'toggle', place: 10 })
  const done = act({ kind: 'range', place: 1_200, from: 0 })
  expect(held().reading).toMatchObject({ read: 0, of: 1_191 })
  await done
  expect(selected()).toEqual(Array.from({ length: 1_191 }, (_, at) => 10 + at))
  expect(held().reading).toBeNull()
})

test('what is being read can be stopped, and then the selection is as it was', async () => {
  let go = () => {}
  const { act, held, selected } = world(async (offset, limit) => {
    await new Promise<void>((resolve) => {
      go = resolve
    })
    return answerAt(offset, limit)
  })
  await act({ kind: 'toggle', place: 10 })
  const done = act({ kind: 'range', place: 700, from: 0 })
  held().reading?.stop()
  go()
  await done
  expect(selected()).toEqual([10])
  expect(held()).toMatchObject({ reading: null, fault: null })
})

test('a range that is too long is not selected in part', async () => {
  const { act, held, selected } = world()
  await act({ kind: 'toggle', place: 0 })
  await act({ kind: 'range', place: 20_000, from: 0 })
  expect(selected()).toEqual([0])
  expect(held().fault).toBe('too-many')
})

test('rows that cannot be read say so, and nothing is selected in part', async () => {
  const { act, held, selected } = world(() => Promise.reject(new Error('no way')))
  await act({ kind: 'toggle', place: 0 })
  await act({ kind: 'range', place: 500, from: 0 })
  expect(selected()).toEqual([0])
  expect(held()).toMatchObject({ reading: null, fault: new Error('no way') })
})

test('all are selected without reading one, but for those that are let go', async () => {
  const { act, selected } = world(() => Promise.reject(new Error('nothing is asked')))
  await act({ kind: 'all' })
  await act({ kind: 'toggle', place: 5 })
  await act({ kind: 'range', place: 7, from: 0 })
  expect(selected()).toEqual({ kind: 'all', except: new Set(['5', '6', '7']) })
  await act({ kind: 'toggle', place: 6 })
  expect(selected()).toEqual({ kind: 'all', except: new Set(['5', '7']) })
  await act({ kind: 'none' })
  expect(selected()).toBeNull()
})

test('the rows of another question have nothing selected', async () => {
  const { act } = world()
  await act({ kind: 'toggle', place: 5 })
  expect(heldSelection('another').selection).toBeNull()
})
