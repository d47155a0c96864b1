/** An account of the service: a key, a fleet, a quota; and what tests may do to it and know about it. */
import { randomBytes } from 'node:crypto'
import { type Bucket, createBucket } from './bucket.ts'
import { type Churn, createChurn } from './churn.ts'
import type { CardRow, KnownCard } from './fleet/card-row.ts'
import { createChanges } from './fleet/changes.ts'
import type { FleetSeed } from './fleet/dice.ts'
import { createFleet, type Fleet, type FleetHabits } from './fleet/fleet.ts'
import { knownCards } from './fleet/known-cards.ts'

/** What a perfect crawl finds at this moment, in the order of the list. */
export type Truth = {
  /** VsimInstanceId as text, where a row has none its Iccid. */
  readonly identities: string[]
  /** Made when they are read: a hundred thousand rows take a second. */
  readonly rows: CardRow[]
}

export type Account = {
  accessKeyId: string
  accessKeySecret: string
  /** Every card there is and what each filter finds, for tests. */
  fleet: Fleet
  /** Changes the fleet. */
  churn: Churn
  truth(): Truth
}

/** An account as the gate and the service see it. called: to be told after each call that has read the list. */
export type Member = { account: Account; securityToken: string | null; bucket: Bucket; called: () => void }

type Options = {
  fleet: FleetSeed
  habits: FleetHabits
  callsPerSecond: number
  accessKeyId: string | null
  accessKeySecret: string | null
  securityToken: string | null
}

export function createMember({ fleet: seed, habits, callsPerSecond, ...key }: Options): Member {
  const changes = createChanges(seed.size)
  const fleet = createFleet(seed, habits, changes)
  const known = knownCards(seed, changes)
  const { churn, called } = createChurn({ seed, changes })
  const account: Account = {
    accessKeyId: key.accessKeyId ?? `LTAI5t${randomBytes(9).toString('hex')}`,
    accessKeySecret: key.accessKeySecret ?? randomBytes(15).toString('hex'),
    fleet,
    churn,
    truth: () => truthOf(fleet, known),
  }
  return { account, securityToken: key.securityToken, bucket: createBucket(callsPerSecond), called }
}

function truthOf(fleet: Fleet, known: (index: number) => KnownCard): Truth {
  const indexes = fleet.select({})
  return {
    identities: indexes.map((index) => {
      const { VsimInstanceId, Iccid } = known(index)
      return String(VsimInstanceId ?? Iccid)
    }),
    get rows() {
      return indexes.map((index) => fleet.card(index))
    },
  }
}
