/**
 * The number of a card in the store. An identity that is a decimal number is its own; any other (ICCIDs with letters
 * or 20 digits, where the instance id is missing) gets a negative one from the table of aliases. No two share one.
 */

import type { Session, Value } from '@linkdeck/engine'
import { rowsByKey } from './rows-by-key.ts'

/** 18 digits fit a BIGINT; no leading zeros, so that text and number are one to one. */
const DECIMAL = /^(?:0|[1-9]\d{0,17})$/

export function ownNumberOf(identity: string): bigint | null {
  return DECIMAL.test(identity) ? BigInt(identity) : null
}

export function numberOfAlias(alias: number): bigint {
  return -1n - BigInt(alias)
}

/** The numbers of identities the store knows, or may know: a number of its own says nothing of the card being there. */
export async function findIds(session: Session, identities: readonly string[]): Promise<bigint[]> {
  const others = identities.filter((identity) => ownNumberOf(identity) === null)
  const aliases = await rowsByKey(session, { table: 'alias', key: 'key', select: 'id', values: others })
  return [
    ...identities.flatMap((identity) => ownNumberOf(identity) ?? []),
    ...aliases.map(([id]) => numberOfAlias(Number(id))),
  ]
}

/** The number of a card in the first column of a row. */
export function numberOfRow([id]: readonly Value[]): bigint[] {
  return typeof id === 'bigint' ? [id] : []
}
