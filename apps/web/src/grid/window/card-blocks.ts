/** The cards of one view by their place in it: loaded in blocks, as they come into sight. */
import type { Card, CardsAnswer, Remark } from '@linkdeck/contract'
import { errorOf } from '../../error-of.ts'
import { createAnswerNotes } from './answer-notes.ts'
import { blocksToLoad, POLICIES, type Wanted } from './blocks-to-load.ts'
import { createLoadedCards } from './loaded-cards.ts'
import type { Range } from './row-range.ts'
import { throttle } from './throttle.ts'

/** What stands in a place. awaited: not loaded yet. gone: the answer that should have held it ended before it. */
export type Slot = Card | Error | 'awaited' | 'gone'

export function cardOf(slot: Slot | undefined): Card | null {
  return slot === undefined || slot instanceof Error || typeof slot === 'string' ? null : slot
}

export type Block = { offset: number; limit: number }
export type LoadBlock = (block: Block, signal: AbortSignal) => Promise<CardsAnswer>

export type CardBlocks = {
  /** The text of the question that is answered. */
  question: string
  /** The answer that opened the view. */
  first: CardsAnswer
  /** Asks for other rows of the same view, and keeps nothing of them. */
  load: LoadBlock
  /** How many places there are; where nobody said, those that are known so far. */
  count: () => number
  at: (place: number) => Slot
  /** The place of a card that is loaded; -1 when it is not. */
  placeOf: (identity: string) => number
  /** These rows are in view: loads what is missing of them, and gives up what is no longer wanted. */
  want: (rows: Range, isFlying?: boolean) => void
  retry: (place: number) => void
  /** The card in a place, loaded if need be; null where there is none. */
  take: (place: number) => Promise<Card | null>
  /** What is unusual about the answers so far. */
  remarks: () => readonly Remark[]
  /** Cards were written between the answers: rows of one state of the fleet stand beside rows of another. */
  isMixed: () => boolean
  /** Changes with everything that is loaded or fails. */
  version: () => number
  subscribe: (listener: () => void) => () => void
  /** Gives up what is under way, until rows are wanted again. */
  rest: () => void
}

type Options = {
  question: string
  /** The answer that opened the view, its rows as they are shown. */
  first: CardsAnswer
  load: LoadBlock
  /** The same question as it was answered before: its cards stay until the new ones are there. */
  before?: CardBlocks | undefined
}

type Want = Wanted & { isFlying: boolean }

export function createCardBlocks({ question, first, load, before }: Options): CardBlocks {
  const policy = POLICIES[first.source]
  const { size } = policy
  const cards = createLoadedCards(first, size)
  const notes = createAnswerNotes(first)
  const faults = new Map<number, Error>()
  const loading = new Map<number, AbortController>()
  const listeners = new Set<() => void>()
  let old = before
  let wanted: Want | null = null
  let direction: Wanted['direction'] = 1
  let version = 0

  const changed = () => {
    version += 1
    for (const listener of listeners) listener()
  }

  const blockOf = (place: number) => Math.floor(place / size)

  const count = () => first.total ?? notes.end(size)

  const giveUp = (block: number) => {
    loading.get(block)?.abort()
    loading.delete(block)
  }

  const isLoaded = (block: number) => {
    const end = Math.min((block + 1) * size, count())
    for (let place = block * size; place < end; place += 1) if (cards.at(place) === undefined) return false
    return true
  }

  const step = () => {
    if (!wanted || (wanted.isFlying && !policy.whileFlying)) return
    const blocks = blocksToLoad({ ...wanted, direction }, policy, count())
    for (const block of loading.keys()) if (!blocks.includes(block)) giveUp(block)
    // Who comes back to a block that failed asks for it anew.
    for (const block of faults.keys()) if (!blocks.includes(block)) faults.delete(block)
    const missing = blocks.filter((block) => !faults.has(block) && !isLoaded(block))
    const next = missing.filter((block) => !loading.has(block)).slice(0, policy.atOnce - loading.size)
    for (const block of next) void fill(block)
    if (old && missing.length === 0) {
      old = undefined
      changed()
    }
  }
  const soon = throttle(step, policy.everyMs)

  const loadBlock = async (block: number, signal: AbortSignal) => {
    const answer = await load({ offset: block * size, limit: size }, signal)
    cards.keep(block, answer.rows)
    notes.add(answer)
  }

  const fill = async (block: number) => {
    const controller = new AbortController()
    loading.set(block, controller)
    try {
      await loadBlock(block, controller.signal)
    } catch (error) {
      if (!controller.signal.aborted) faults.set(block, errorOf(error))
    }
    if (loading.get(block) === controller) loading.delete(block)
    changed()
    step()
  }

  return {
    ...{ question, first, load, count },
    at: (place) => cards.at(place) ?? faults.get(blockOf(place)) ?? old?.at(place) ?? 'awaited',
    placeOf: cards.placeOf,
    want: ({ from, to }, isFlying = false) => {
      if (wanted && from !== wanted.from) direction = from < wanted.from ? -1 : 1
      wanted = { from, to, direction, isFlying }
      soon.ask()
    },
    retry: (place) => {
      faults.delete(blockOf(place))
      changed()
      step()
    },
    take: async (place) => {
      if (cards.at(place) === undefined) await fill(blockOf(place))
      return cardOf(cards.at(place))
    },
    remarks: notes.remarks,
    isMixed: notes.isMixed,
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    rest: () => {
      wanted = null
      soon.cancel()
      for (const block of loading.keys()) giveUp(block)
    },
  }
}
