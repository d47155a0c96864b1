/** The look of every state: a shape and a tone, so that no state is told by colour alone. */
import { type Card, OS_STATUS, OS_STATUS_OF_STATUS, STATUS } from '@linkdeck/contract'
import type { Tone } from '../../ui/tone.ts'

export type StatusShape = 'disc' | 'half' | 'ring' | 'dotted' | 'pause' | 'triangle' | 'square' | 'cross' | 'diamond'
export type StatusLook = { tone: Tone; shape: StatusShape }

const UNKNOWN: StatusLook = { tone: 'neutral', shape: 'diamond' }

export const STATUS_LOOK: Readonly<Record<string, StatusLook>> = {
  '10': { tone: 'neutral', shape: 'dotted' },
  '20': { tone: 'neutral', shape: 'ring' },
  '30': { tone: 'ok', shape: 'disc' },
  '35': { tone: 'warn', shape: 'pause' },
  '40': { tone: 'neutral', shape: 'square' },
  '50': { tone: 'neutral', shape: 'cross' },
}

export const OS_STATUS_LOOK: Readonly<Record<string, StatusLook>> = {
  '10': { tone: 'neutral', shape: 'dotted' },
  '130': { tone: 'warn', shape: 'pause' },
  '20': { tone: 'neutral', shape: 'ring' },
  '100': { tone: 'ok', shape: 'disc' },
  '150': { tone: 'ok', shape: 'half' },
  '200': { tone: 'neutral', shape: 'pause' },
  '300': { tone: 'bad', shape: 'triangle' },
  '400': { tone: 'bad', shape: 'triangle' },
  '500': { tone: 'warn', shape: 'pause' },
  '600': { tone: 'warn', shape: 'pause' },
  '700': { tone: 'bad', shape: 'triangle' },
  '40': { tone: 'neutral', shape: 'square' },
  '50': { tone: 'neutral', shape: 'cross' },
}

/** Detailed states that say no more than the state itself. */
const PLAIN: ReadonlySet<string> = new Set(['10', '20', '100', '40', '50'])

export function statusLook(status: string): StatusLook {
  return (STATUS.find(status) && STATUS_LOOK[status]) ?? UNKNOWN
}

export function osStatusLook(osStatus: string): StatusLook {
  return (OS_STATUS.find(osStatus) && OS_STATUS_LOOK[osStatus]) ?? UNKNOWN
}

/** The detailed state where it belongs to the state and says more than that. */
export function reasonOf({ status, osStatus }: Pick<Card, 'status' | 'osStatus'>): string | null {
  const parts = OS_STATUS_OF_STATUS[status ?? ''] ?? []
  return osStatus !== null && parts.includes(osStatus) && !PLAIN.has(osStatus) ? osStatus : null
}

/** The look of a card: of its reason where one is given, else of its state. */
export function lookOfCard(card: Pick<Card, 'status' | 'osStatus'>): StatusLook {
  const reason = reasonOf(card)
  return reason === null ? statusLook(card.status ?? '') : osStatusLook(reason)
}
