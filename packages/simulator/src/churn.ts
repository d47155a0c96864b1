/** Lets a fleet change while it is read: at once when told, or by itself as calls come. */
import type { Changes, Order } from './fleet/changes.ts'
import { type FleetSeed, oneOf, sequence } from './fleet/dice.ts'
import { editCard } from './fleet/edit-card.ts'
import { knownCards } from './fleet/known-cards.ts'
import { type ChangeKind, REGIMES, type Regime, type RegimeName } from './regimes.ts'

/** Every choice follows from the seed. Cards are told by the numbers that Fleet.card() takes. */
export type Churn = {
  /** New cards, at the end of the list or at its beginning, as its order has it. */
  insert: (count?: number) => number[]
  /** Cards that are gone from the list; of fewer cards than asked for, all. */
  remove: (count?: number) => number[]
  /** Cards whose usage, status, tags or remark are others now. */
  edit: (count?: number) => number[]
  /** The order of the list from now on. */
  reorder: (order: Order) => void
  /** This share of the cards is gone, spread over the list: 1 leaves an empty account. */
  vanish: (share: number) => void
  /** Lists again what vanished, as it was listed then. */
  restore: () => void
  /** From now on the fleet changes after calls; null ends it, and what has changed stays. */
  run: (regime: RegimeName | Regime | null, seed?: number) => void
}

type Options = { seed: FleetSeed; changes: Changes }

/** called: to be told after each call that has read the list. */
export function createChurn({ seed, changes }: Options): { churn: Churn; called: () => void } {
  const known = knownCards(seed, changes)
  let chance = sequence(seed.seed)
  let regime: Regime | null = null
  let calls = 0
  let edits = 0
  let beforeVanishing: readonly number[] | null = null

  const listed = () => changes.listed() ?? Array.from({ length: seed.size }, (_, index) => index)

  function someCard(): number | undefined {
    const list = changes.listed()
    const place = Math.floor(chance() * (list?.length ?? seed.size))
    return list ? list[place] : place
  }

  function removeOne(): number[] {
    const index = someCard()
    if (index === undefined) return []
    changes.remove(index)
    return [index]
  }

  function editOne(): number[] {
    const index = someCard()
    if (index === undefined) return []
    edits += 1
    changes.edit(index, editCard(known(index), { fleet: seed, turn: edits, chance: chance() }))
    return [index]
  }

  const change: Record<ChangeKind, () => number[]> = {
    insert: () => [changes.insert()],
    remove: removeOne,
    edit: editOne,
    exchange: () => [...removeOne(), changes.insert()],
  }

  const times = (count: number, does: () => number[]) => Array.from({ length: count }, does).flat()

  return {
    churn: {
      insert: (count = 1) => times(count, change.insert),
      remove: (count = 1) => times(count, change.remove),
      edit: (count = 1) => times(count, change.edit),
      reorder: changes.reorder,
      vanish: (share) => {
        const list = listed()
        beforeVanishing ??= [...list]
        changes.list(list.filter((_, place) => Math.floor((place + 1) * share) === Math.floor(place * share)))
      },
      restore: () => {
        if (beforeVanishing) changes.list(beforeVanishing)
        beforeVanishing = null
      },
      run: (asked, seedOfRun = seed.seed) => {
        regime = typeof asked === 'string' ? REGIMES[asked] : asked
        chance = sequence(seedOfRun)
        calls = 0
        if (regime) changes.reorder(regime.order)
      },
    },
    called: () => {
      if (!regime) return
      calls += 1
      if (calls % regime.everyCalls !== 0) return
      const { kinds } = regime
      times(regime.changes, () => change[oneOf(kinds, chance())]())
    },
  }
}
