/**
 * Where questions to the index are handed in. Who asks the same of the same state of the fleet gets the same answer,
 * computed once. A few are computed at a time; the others stand in a line that has an end.
 */
import { createTurns } from '../turns.ts'
import { createAnswerMemory } from './answer-memory.ts'
import { type Bytes, encodeJson } from './encode-json.ts'
import { type SharedWork, shareWork } from './shared-work.ts'

/** How a question fared. joined: it was being computed for somebody else. kept: nothing was written since it was. */
export type Fate = 'computed' | 'joined' | 'kept' | 'refused'

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
  onFate?: ((fate: Fate) => void) | undefined
  /** The store reads as many at once. */
  atOnce?: number
  mostWaiting?: number
  mostWaitMs?: number
  mostBytes?: number
}

type Job = Pick<SharedWork<Bytes>, 'join'> & { isCurrent: () => boolean }

const EVERYBODY = ''
const BUSY = 'More different questions wait than Linkdeck answers in a few seconds.'

export function createAnswerDesk(options: DeskOptions): AnswerDesk {
  const { version, onFate = () => {}, atOnce = 3 } = options
  const { mostWaiting = 300, mostWaitMs = 3_000, mostBytes = 64 * 1024 ** 2 } = options
  const memory = createAnswerMemory(mostBytes)
  const turns = createTurns(atOnce)
  const jobs = new Map<string, Job>()
  let underWay = 0

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

  const begin = (question: string, compute: Compute): Job => {
    if (underWay >= atOnce + mostWaiting) throw refuse()
    underWay += 1
    /** None before its turn: it will be of whatever is true then. */
    let ofVersion: number | null = null
    const answer = async (controller: AbortController) => {
      const giveBack = await waitForTurn(controller)
      try {
        onFate('computed')
        const before = version()
        ofVersion = before
        const bytes = encodeJson(await compute(controller.signal))
        memory.keep(before, question, bytes)
        return bytes
      } finally {
        giveBack()
      }
    }
    const work = shareWork(answer)
    const job: Job = {
      join: work.join,
      isCurrent: () => !work.isGivenUp() && (ofVersion === null || ofVersion === version()),
    }
    jobs.set(question, job)
    void work.settled.then(() => {
      underWay -= 1
      if (jobs.get(question) === job) jobs.delete(question)
    })
    return job
  }

  return {
    ask: async (question, compute, signal) => {
      signal.throwIfAborted()
      const kept = memory.get(version(), question)
      if (kept) {
        onFate('kept')
        return kept
      }
      const job = jobs.get(question)
      if (!job?.isCurrent()) return begin(question, compute).join(signal)
      onFate('joined')
      return job.join(signal)
    },
  }
}
