/**
 * How often somebody may try to sign in: ten a minute from one address, five a quarter of an hour at one person from
 * one address. A person is never shut out for what is tried elsewhere.
 */
import { createAllowance } from '../guard/allowance.ts'
import { networkOf } from '../guard/network-of.ts'

export type GuessLimit = {
  /** 0, or how long to wait in milliseconds. */
  take: (from: string, name: string) => number
  /** For a try that was no guess. */
  giveBack: (from: string, name: string) => void
}

const OF_ADDRESS = { perSecond: 10 / 60, atOnce: 10 }
const OF_PERSON = { perSecond: 5 / (15 * 60), atOnce: 5 }
/** More names than addresses are tried in a flood, and each is to be remembered. */
const MOST = 100_000

/** name: as it is compared. */
export function createGuessLimit(now: () => number): GuessLimit {
  const address = createAllowance({ ...OF_ADDRESS, now, most: MOST })
  const person = createAllowance({ ...OF_PERSON, now, most: MOST })
  const personKey = (network: string, name: string) => JSON.stringify([network, name])
  return {
    take: (from, name) => {
      const network = networkOf(from)
      const waitMs = address.take(network)
      if (waitMs > 0) return waitMs
      const longerMs = person.take(personKey(network, name))
      if (longerMs > 0) address.giveBack(network)
      return longerMs
    },
    giveBack: (from, name) => {
      const network = networkOf(from)
      address.giveBack(network)
      person.giveBack(personKey(network, name))
    },
  }
}
