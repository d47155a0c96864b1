/**
 * Where passwords are hashed: each takes 19 MiB, and a thread of the few that files are read with. Two are hashed at a
 * time; the others stand in a line that has an end, so that a flood of guesses slows down nobody's page.
 */
import { plainPassword } from '@linkdeck/contract'
import { BusyError } from '../answers/answer-desk.ts'
import { createTurns } from '../turns.ts'

export type Argon2 = Pick<typeof import('@node-rs/argon2'), 'hash' | 'verify'>

export type HashDesk = {
  hash: (password: string, signal: AbortSignal) => Promise<string>
  /** hash: null for somebody who has none, which takes as long and is never right. */
  verify: (password: string, hash: string | null, signal: AbortSignal) => Promise<boolean>
}

const AT_ONCE = 2
const MOST_WAITING = 20
/** Argon2id is what the library does by itself. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const EVERYBODY = ''
const BUSY = 'More people sign in than Linkdeck lets in at once.'

export async function openHashDesk(argon2: Argon2): Promise<HashDesk> {
  const nobodys = await argon2.hash('nobody’s', STRENGTH)
  const turns = createTurns(AT_ONCE)
  let underWay = 0

  const inTurn = async <T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> => {
    if (underWay >= AT_ONCE + MOST_WAITING) throw new BusyError(BUSY)
    underWay += 1
    try {
      const giveBack = await turns.take(EVERYBODY, signal)
      return await work().finally(giveBack)
    } finally {
      underWay -= 1
    }
  }

  return {
    hash: (password, signal) => inTurn(() => argon2.hash(plainPassword(password), STRENGTH), signal),
    verify: async (password, hash, signal) => {
      const fits = await inTurn(() => argon2.verify(hash ?? nobodys, plainPassword(password)), signal)
      return fits && hash !== null
    },
  }
}
