/** How a card changes while nobody looks: it is used, moves on in its life, is written on, begins a new cycle. */
import { LAST_SECOND, spellTime } from './card-clock.ts'
import { type KnownCard, rowOf } from './card-row.ts'
import { between, type FleetSeed, oneOf } from './dice.ts'
import { MEGABYTE, readFlow, spellFlow } from './flow-text.ts'
import { remarkOf, tagsOf } from './writing.ts'

/** turn: how many edits came before, so that no two write the same. */
type Occasion = { fleet: FleetSeed; turn: number; chance: number }

type Edit = (card: KnownCard, occasion: Occasion) => Partial<KnownCard>

const use: Edit = ({ PeriodAddFlow, PeriodRestFlow }, { chance, ...occasion }) => {
  const bytes = between(chance, 1, 50) * MEGABYTE
  const rest = readFlow(PeriodRestFlow)
  return {
    PeriodAddFlow: spellFlow((readFlow(PeriodAddFlow) ?? 0) + bytes, 0),
    PeriodRestFlow: rest === null ? PeriodRestFlow : spellFlow(Math.max(0, rest - bytes), 0),
    FlowLatestModifiedTime: momentOf(occasion),
  }
}

const beginCycle: Edit = ({ DataLevel, PeriodRestFlow }, occasion) => ({
  PeriodAddFlow: '0KB',
  PeriodRestFlow: readFlow(PeriodRestFlow) === null ? PeriodRestFlow : DataLevel,
  FlowLatestModifiedTime: momentOf(occasion),
})

const write: Edit = (_, { fleet, turn }) => {
  const other = { fleet, index: turn }
  return { Remark: `${remarkOf(other) ?? ''} #${turn}`, TagList: tagsOf(other) }
}

/** Status and OsStatus that follow a Status. A destroyed card moves no more. */
const NEXT: Readonly<Record<string, readonly [string, string]>> = {
  '20': ['10', '10'],
  '10': ['30', '100'],
  '30': ['35', '200'],
  '35': ['30', '100'],
  '40': ['50', '50'],
}

const move: Edit = (card, occasion) => {
  const [Status, OsStatus] = NEXT[card.Status ?? ''] ?? []
  return Status === undefined ? write(card, occasion) : { Status, OsStatus }
}

/** A second of today for each edit. */
function momentOf({ fleet, turn }: Omit<Occasion, 'chance'>): string {
  return spellTime(fleet.today, turn % (LAST_SECOND + 1))
}

/** The card after an edit that can be seen in its row; who it is and what was bought never change. */
export function editCard(card: KnownCard, occasion: Occasion): KnownCard {
  const edit = oneOf([use, use, beginCycle, write, move], occasion.chance)
  return { ...rowOf(card), PoolId: card.PoolId, ...edit(card, occasion) }
}
