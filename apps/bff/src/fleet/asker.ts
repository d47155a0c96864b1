/** Questions of a crawl: nobody waits for them, so they are asked until there is an answer that can be believed. */
import type { CardQuery, Remark } from '@linkdeck/contract'
import { type CardPage, type Clock, type Linkcard, LinkcardError } from '@linkdeck/linkcard'
import { createPatience } from './patience.ts'
import { isWholePage } from './whole-page.ts'

/** isWhole: false when the service stood by an answer that contradicts itself. */
export type Answered = { page: CardPage; isWhole: boolean }

export type Asker = {
  page: (query: CardQuery, signal: AbortSignal) => Promise<Answered>
  lookUp: (iccid: string, signal: AbortSignal) => Promise<Answered>
  /** Calls that were made since this was asked last: each of them is booked once. */
  takeCalls: () => number
}

export type AskerOptions = {
  linkcard: Linkcard
  clock: Clock
  random: () => number
  /** Whether the key that asks is still the one whose account is read. */
  isSameKey: () => Promise<boolean>
  onCall: () => void
  /** What stands in the way, or null when a question went well again. */
  onTrouble: (error: LinkcardError | null) => void
  onRemarks: (remarks: readonly Remark[]) => void
  isWhole?: (page: CardPage) => boolean
}

/** A page that lies by accident is whole the next time; one that is short ten times is what the service has to say. */
const DOUBTS = 10
const DOUBT_MS = 200

export function createAsker(options: AskerOptions): Asker {
  const { linkcard, clock, random, isSameKey, onCall, onTrouble, onRemarks, isWhole = isWholePage } = options
  const patience = createPatience({ clock, random })
  let calls = 0
  let hasCards = false

  const onAttempt = () => {
    calls += 1
    onCall()
  }

  async function untilHeard(question: () => Promise<CardPage>, signal: AbortSignal): Promise<CardPage> {
    for (;;) {
      try {
        const page = await question()
        patience.recovered()
        onTrouble(null)
        return page
      } catch (error) {
        signal.throwIfAborted()
        if (!(error instanceof LinkcardError)) throw error
        onTrouble(error)
        await patience.wait(error, signal)
      }
    }
  }

  async function untilBelieved(
    question: () => Promise<CardPage>,
    signal: AbortSignal,
    isBelieved: (page: CardPage) => boolean,
  ): Promise<Answered> {
    for (let doubts = 1; ; doubts += 1) {
      const page = await untilHeard(question, signal)
      if (!(await isSameKey())) throw new Error('The access key was replaced while its account was read')
      if (isBelieved(page) || doubts === DOUBTS) {
        onRemarks(page.remarks)
        hasCards ||= page.rows.length > 0
        return { page, isWhole: isBelieved(page) }
      }
      await clock.sleep(DOUBT_MS, signal)
    }
  }

  /** Cards that were just there are not all gone at once: an outage looks like an empty account. */
  const isPlausible = (page: CardPage) => isWhole(page) && !(page.total === 0 && hasCards)

  return {
    page: (query, signal) => {
      const asking = { signal, lane: 'background', onAttempt } as const
      return untilBelieved(() => linkcard.listCards(query, asking), signal, isPlausible)
    },
    lookUp: (iccid, signal) => {
      const asking = { signal, lane: 'background', onAttempt } as const
      return untilBelieved(() => linkcard.lookUp(iccid, asking), signal, isWhole)
    },
    takeCalls: () => {
      const taken = calls
      calls = 0
      return taken
    },
  }
}
