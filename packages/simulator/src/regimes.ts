/** How a fleet may change while it is read, by name: the harder half of what a crawl has to stand. */
import type { Order } from './fleet/changes.ts'

/** exchange: one card goes and another comes, so that Total stays. */
export type ChangeKind = 'insert' | 'remove' | 'edit' | 'exchange'

export type Regime = {
  /** The order of the list. */
  order: Order
  /** After every so many calls, that many changes: with pages of 40, every 5th call 2 are 1 % of the fleet a pass. */
  everyCalls: number
  changes: number
  /** Each change is one of these. */
  kinds: readonly [ChangeKind, ...ChangeKind[]]
}

const TENTH_OF_A_PERCENT = { everyCalls: 25, changes: 1 }
const ONE_PERCENT = { everyCalls: 5, changes: 2 }
const ALL = ['insert', 'remove', 'edit'] as const

export const REGIMES = {
  'ascending 0.1 %': { order: 'ascending', ...TENTH_OF_A_PERCENT, kinds: ALL },
  'ascending 1 %': { order: 'ascending', ...ONE_PERCENT, kinds: ALL },
  'by-modified 0.1 %': { order: 'modified-last', ...TENTH_OF_A_PERCENT, kinds: ALL },
  'by-modified 1 %': { order: 'modified-last', ...ONE_PERCENT, kinds: ALL },
  balanced: { order: 'ascending', ...ONE_PERCENT, kinds: ['exchange'] },
  'edits only': { order: 'modified-first', ...ONE_PERCENT, kinds: ['edit'] },
} as const satisfies Record<string, Regime>

export type RegimeName = keyof typeof REGIMES

export const REGIME_NAMES = Object.keys(REGIMES).filter(isRegimeName)

function isRegimeName(name: string): name is RegimeName {
  return Object.hasOwn(REGIMES, name)
}
