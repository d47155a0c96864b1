/**
 * Where passwords are hashed: each takes 19 MiB, and a thread of the few that files are read with. Two are hashed at a
 * time; the others stand in a line that has an end, so that a flood of guesses slows down nobody's page.
 */
import { plainPassword } from '@linkdeck/contract'
import { BusyError } from '../answers/answer-desk.ts'
import { createTurns } from '../turns.ts'

export type Argon2 = Pick<typeof import('@node-rs/argon2'), 'hash' | 'verify'>

export type Hasher = {
  hash: (password: string) => Promise<string>
  /** hash: null for somebody who has none, which takes as long and is never right. */
  verify: (password: string, hash: string | null) => Promise<boolean>
}

export type HashDesk = {
  /** What has to be looked up for a hash belongs into the work: a flood is not to stand in line at the store either. */
  inTurn: <T>(work: (hasher: Hasher) => Promise<T>, signal: AbortSignal) => Promise<T>
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

  const hasher: Hasher = {
    hash: (password) => argon2.hash(plainPassword(password), STRENGTH),
    verify: async (password, hash) => {
      const fits = await argon2.verify(hash ?? nobodys, plainPassword(password))
      return fits && hash !== null
    },
  }
  return {
    inTurn: async (work, signal) => {
      if (underWay >= AT_ONCE + MOST_WAITING) throw new BusyError(BUSY)
      underWay += 1
      try {
        const giveBack = await turns.take(EVERYBODY, signal)
        return await work(hasher).finally(giveBack)
      } finally {
        underWay -= 1
      }
    },
  }
}
