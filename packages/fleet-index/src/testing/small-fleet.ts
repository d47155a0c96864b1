/** Small indexes and the pages that fill them. For tests. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Card, deriveCard, EMPTY_CARD, type PlainCard } from '@linkdeck/contract'
import { onTestFinished } from 'vitest'
import { type FleetIndex, type FleetPage, openFleetIndex } from '../index.ts'

/** A directory that is gone after the test. */
export async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'fleet-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  return directory
}

/** An index that is closed after the test. */
export async function openIn(directory: string, options: { gatherMs?: number } = {}): Promise<FleetIndex> {
  const index = await openFleetIndex({ directory, ...options })
  onTestFinished(() => index.close())
  return index
}

export async function openEmpty(): Promise<FleetIndex> {
  return openIn(await makeDirectory())
}

/** Card number n has instance id n and ICCID 8986000n, unless told otherwise. */
export function cardOf(number: number, values: Partial<PlainCard> = {}): Card {
  return deriveCard({ ...EMPTY_CARD, vsimInstanceId: String(number), iccid: `8986000${number}`, ...values })
}

export function pageOf(cards: readonly Card[], seenAtMs: number, more: Partial<FleetPage> = {}): FleetPage {
  const rows = cards.map((card) => ({ card, raw: JSON.stringify({ of: card.vsimInstanceId }) }))
  return { rows, quarantined: [], seenAtMs, ...more }
}
