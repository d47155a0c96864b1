/**
 * Where questions to the index are handed in. Who asks the same gets the same answer, computed once; while a crawl
 * writes, it may be some seconds old and is computed anew meanwhile. A few are computed at a time; the others stand in
 * a line that has an end.
 */
import { createTurns } from '../turns.ts'
import { createAnswerMemory, type Reading } from './answer-memory.ts'
import { type Bytes, encodeJson } from './encode-json.ts'
import { type SharedWork, shareWork } from './shared-work.ts'

/**
 * How a question fared. joined: it was being computed for somebody else. kept: nothing was written since it was.
 * recent: no more than pages of a crawl were written since. renewed: it was recent, and nobody waited for it.
 */
export type Fate = 'computed' | 'joined' | 'kept' | 'recent' | 'renewed' | 'refused'

export type AnswerDesk = {
  /**
   * The answer as JSON. question: all that it depends on beside the index. The signal that compute gets is given when
   * nobody waits for the answer any more. Rejects with BusyError when the line is full, or too slow.
   */
  ask: (question: string, compute: Compute, signal: AbortSignal) => Promise<Bytes>
}

export type Compute = (signal: AbortSignal) => Promise<object>

/** Too many different questions at once. */
export class BusyError extends Error {
  override name = 'BusyError'
}

export type DeskOptions = {
  /** Of the index: every write changes it. */
  version: () => number
  /** An answer of before is given to nobody any more. */
  news: () => number
  now: () => number
  onFate?: ((fate: Fate) => void) | undefined
  /** One less than the store reads at once: how far the index has come is asked beside them. */
  atOnce?: number
  mostWaiting?: number
  mostWaitMs?: number
  mostBytes?: number
  /** How old an answer may be when it is given although something was written since. */
  mostAgeMs?: number
}

type Job = Pick<SharedWork<Bytes>, 'join' | 'settled'> & { isCurrent: () => boolean }

const EVERYBODY = ''
/** The parts of its time after which an answer is renewed: where a turn is free, and in the line with the others. */
const [EARLY, LATE] = [0.1, 0.5]
const BUSY = 'More different questions wait than Linkdeck answers in a few seconds.'

export function createAnswerDesk(options: DeskOptions): AnswerDesk {
  const { version, news, now, onFate = () => {}, atOnce = 3 } = options
  const { mostWaiting = 300, mostWaitMs = 3_000, mostAgeMs = 30_000 } = options
  const memory = createAnswerMemory(options.mostBytes ?? 64 * 1024 ** 2)
  const turns = createTurns(atOnce)
  const jobs = new Map<string, Job>()
  let underWay = 0
  let renewing = 0

  const isOfNow = (reading: Reading) => reading.version === version()

  /** A clock that was set back makes nothing young. */
  const mayBeGiven = (reading: Reading) => {
    const ageMs = now() - reading.atMs
    return reading.news === news() && (isOfNow(reading) || (ageMs >= 0 && ageMs < mostAgeMs))
  }

  const refuse = () => {
    onFate('refused')
    return new BusyError(BUSY)
  }

  const waitForTurn = async (controller: AbortController) => {
    const tooLate = setTimeout(() => controller.abort(refuse()), mostWaitMs)
    try {
      return await turns.take(EVERYBODY, controller.signal)
    } finally {
      clearTimeout(tooLate)
    }
  }

  const begin = (question: string, compute: Compute, fate: Fate): Job => {
    if (underWay >= atOnce + mostWaiting) throw refuse()
    underWay += 1
    /** None before its turn: it will be of whatever is true then. */
    let reading: Reading | null = null
    const answer = async (controller: AbortController) => {
      const giveBack = await waitForTurn(controller)
      try {
        onFate(fate)
        const before = { news: news(), version: version(), atMs: now() }
        reading = before
        const bytes = encodeJson(await compute(controller.signal))
        memory.keep(question, { answer: bytes, reading: before })
        return bytes
      } finally {
        giveBack()
      }
    }
    const { join, settled, isGivenUp } = shareWork(answer)
    const isCurrent = () => !isGivenUp() && (reading === null || mayBeGiven(reading))
    const job: Job = { join, settled, isCurrent }
    jobs.set(question, job)
    void settled.then(() => {
      underWay -= 1
      if (jobs.get(question) === job) jobs.delete(question)
    })
    return job
  }

  /** Who has an answer comes after those who have none; but many would wait at once for one that was too old. */
  const isTimeToRenew = ({ atMs }: Reading) => {
    const ageMs = now() - atMs
    if (ageMs >= LATE * mostAgeMs) return renewing < atOnce && underWay < atOnce + mostWaiting
    return ageMs >= EARLY * mostAgeMs && renewing === 0 && underWay < atOnce
  }

  const renew = (question: string, compute: Compute) => {
    renewing += 1
    void begin(question, compute, 'renewed').settled.then(() => {
      renewing -= 1
    })
  }

  return {
    ask: async (question, compute, signal) => {
      signal.throwIfAborted()
      const kept = memory.get(news(), question)
      if (kept && mayBeGiven(kept.reading)) {
        if (isOfNow(kept.reading)) {
          onFate('kept')
          memory.keep(question, { ...kept, reading: { ...kept.reading, atMs: now() } })
          return kept.answer
        }
        onFate('recent')
        if (!jobs.has(question) && isTimeToRenew(kept.reading)) renew(question, compute)
        return kept.answer
      }
      const job = jobs.get(question)
      if (!job?.isCurrent()) return begin(question, compute, 'computed').join(signal)
      onFate('joined')
      return job.join(signal)
    },
  }
}
