/**
 * Card: one row of an answer. Ids are text, amounts and times stand as the service wrote them, with the amounts
 * also as bytes; unknown is null. Properties are the document's fields in lowerCamelCase.
 */
import * as z from 'zod/mini'
import { parseCredential } from './credential.ts'
import { type CardFieldName, FIELDS } from './fields.ts'
import { parseFlow } from './flow.ts'
import { remainingKindOf, restPercentOf } from './remaining.ts'

type Fields = typeof FIELDS
type FieldShape = { [Name in CardFieldName]: Fields[Name]['schema'] }

/** fromEntries forgets names: the cast gives them back, as the entries are made from FIELDS one line below. */
function shapeOf(fields: Fields): FieldShape {
  const entries = Object.entries(fields).map(([name, { schema }]) => [name, schema])
  return Object.fromEntries(entries) as FieldShape
}

export const Card = z.object({
  ...shapeOf(FIELDS),
  /** PeriodRestFlow in bytes; null when it cannot be read. */
  restBytes: z.nullable(z.number()),
  /** PeriodAddFlow in bytes. */
  usedBytes: z.nullable(z.number()),
  /** DataLevel in bytes. */
  levelBytes: z.nullable(z.number()),
  remainingKind: z.enum(['single', 'pool', 'unknown']),
  /** Pools the card is known to be in: read off its credential, or learnt because it answered a question for that pool. */
  poolIds: z.array(z.string()),
  /** What the service sent beyond the document, as text: nothing is dropped. */
  extra: z.record(z.string(), z.string()),
})
export type Card = z.infer<typeof Card>

type Derived = 'restPercent' | 'restBytes' | 'usedBytes' | 'levelBytes' | 'remainingKind' | 'poolIds'

/** A card as the service described it, before anything is computed. */
export type PlainCard = Omit<Card, Derived>

/** A card without a single value: what a row is read onto. Its lists are shared: replace them, never push. */
export const EMPTY_CARD: PlainCard = { ...emptyValues(FIELDS), extra: {} }

/** Like shapeOf: the entries are made from FIELDS, and every kind has one empty value. */
function emptyValues(fields: Fields): Omit<PlainCard, 'extra'> {
  const returned = Object.entries(fields).filter(([, { source }]) => source === 'service')
  const entries = returned.map(([name, { kind }]) => [name, kind === 'ids' || kind === 'tags' ? [] : null])
  return Object.fromEntries(entries) as Omit<PlainCard, 'extra'>
}

/** Adds what the product computes. Every derived value of the product is computed here, once. */
export function deriveCard(plain: PlainCard): Card {
  const restBytes = parseFlow(plain.periodRestFlow)
  const usedBytes = parseFlow(plain.periodAddFlow)
  return {
    ...plain,
    restBytes,
    usedBytes,
    levelBytes: parseFlow(plain.dataLevel),
    restPercent: restPercentOf(usedBytes, restBytes),
    remainingKind: remainingKindOf(plain.dataType),
    poolIds: poolOf(plain.credentialNo),
  }
}

function poolOf(credentialNo: string | null): string[] {
  const credential = parseCredential(credentialNo)
  return credential?.tailIsPool ? [credential.tail] : []
}

/** The identity of a card: VsimInstanceId, where it is missing the ICCID (which can repeat among destroyed cards). */
export function identityOf(card: Pick<Card, 'vsimInstanceId' | 'iccid'>): string | null {
  return card.vsimInstanceId ?? card.iccid
}
