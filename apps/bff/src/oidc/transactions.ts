/** Sign-ins that were begun and not yet finished: in memory, for ten minutes, each good for one return. */
import { mintId } from '../sessions.ts'

/** What the provider has to give back, and what only this server can show it. */
export type Proof = { state: string; nonce: string; verifier: string }

/** back: the view that was asked for. before: the sessions that end when this one begins. */
export type Transaction = { proof: Proof; back: string; before: readonly string[] }

export type Transactions = {
  /** The id for the cookie of the browser that began it. */
  begin: (transaction: Transaction) => string
  /** The one that this browser began with this state; it is spent by that. */
  take: (ids: readonly string[], state: string) => Transaction | null
}

type Options = { now: () => number; most?: number }

export const TRANSACTION_MS = 10 * 60_000

/** Beyond most, those that were begun first are forgotten: their people begin anew. */
export function createTransactions({ now, most = 10_000 }: Options): Transactions {
  const begun = new Map<string, Transaction & { begunMs: number }>()
  const isOver = ({ begunMs }: { begunMs: number }) => now() - begunMs >= TRANSACTION_MS

  return {
    begin: (transaction) => {
      for (const [id, one] of begun) {
        if (!isOver(one) && begun.size < most) break
        begun.delete(id)
      }
      const id = mintId()
      begun.set(id, { ...transaction, begunMs: now() })
      return id
    },
    take: (ids, state) => {
      for (const id of ids) {
        const found = begun.get(id)
        if (!found || isOver(found) || found.proof.state !== state) continue
        begun.delete(id)
        return found
      }
      return null
    },
  }
}
