/** Questions of a crawl: nobody waits for them, so they are asked until there is an answer that can be believed. */
import type { CardQuery, Remark } from '@linkdeck/contract'
import { type CardPage, type Clock, type Linkcard, LinkcardError } from '@linkdeck/linkcard'
import { isWholePage } from './whole-page.ts'

/** isWhole: false when the service stood by an answer that contradicts itself. */
export type Answered = { page: CardPage; isWhole: boolean; calls: number }

export type Asker = {
  page: (query: CardQuery, signal: AbortSignal) => Promise<Answered>
  lookUp: (iccid: string, signal: AbortSignal) => Promise<Answered>
}

export type AskerOptions = {
  linkcard: Linkcard
  clock: Clock
  random: () => number
  /** What stands in the way, or null when a question went well again. */
  onTrouble: (error: LinkcardError | null) => void
  onRemarks: (remarks: readonly Remark[]) => void
  isWhole?: (page: CardPage) => boolean
}

/** A page that lies by accident is whole the next time; one that is short ten times is what the service has to say. */
const DOUBTS = 10
const DOUBT_MS = 200
const TRANSIENT = { baseMs: 500, capMs: 30_000 }
/** What only a person can mend is asked again all the same: the key may be replaced while the program runs. */
const LASTING = { baseMs: 10_000, capMs: 300_000 }
const LASTING_KINDS: readonly LinkcardError['kind'][] = [
  'upstream-key',
  'upstream-signature',
  'upstream-token',
  'upstream-permission',
  'upstream-clock',
  'upstream-refused',
]

export function createAsker(options: AskerOptions): Asker {
  const { linkcard, clock, random, onTrouble, onRemarks, isWhole = isWholePage } = options
  /** Failures in a row, of all questions together: when the service is down, all of them wait longer. */
  let failures = 0

  async function waitAfter({ kind }: LinkcardError, signal: AbortSignal): Promise<void> {
    const { baseMs, capMs } = LASTING_KINDS.includes(kind) ? LASTING : TRANSIENT
    const mostMs = Math.min(capMs, baseMs * 2 ** Math.min(failures, 16))
    failures += 1
    await clock.sleep(mostMs * (0.5 + random() / 2), signal)
  }

  async function untilAnswered(question: () => Promise<CardPage>, signal: AbortSignal): Promise<Answered> {
    for (let calls = 1, doubts = 0; ; calls += 1) {
      try {
        const page = await question()
        failures = 0
        onTrouble(null)
        const isBelieved = isWhole(page)
        if (!isBelieved) doubts += 1
        if (isBelieved || doubts >= DOUBTS) {
          onRemarks(page.remarks)
          return { page, isWhole: isBelieved, calls }
        }
        await clock.sleep(DOUBT_MS, signal)
      } catch (error) {
        signal.throwIfAborted()
        if (!(error instanceof LinkcardError)) throw error
        onTrouble(error)
        await waitAfter(error, signal)
      }
    }
  }

  return {
    page: (query, signal) => untilAnswered(() => linkcard.listCards(query, { signal, lane: 'background' }), signal),
    lookUp: (iccid, signal) => untilAnswered(() => linkcard.lookUp(iccid, { signal, lane: 'background' }), signal),
  }
}
