/** What "remaining" means: the only definition (docs/decisions/004-remaining-flow.md). */

/** single: the card is suspended at zero. pool: the card keeps working and overage is charged. */
export type RemainingKind = 'single' | 'pool' | 'unknown'

const KIND_OF_DATA_TYPE = new Map<string, RemainingKind>([
  ['singlecard', 'single'],
  ['directionalcard', 'single'],
  ['sameflowcard', 'pool'],
  ['directional_sameflowcard', 'pool'],
  ['unityPayPool', 'pool'],
  ['GREcard', 'pool'],
])

export function remainingKindOf(dataType: string | null): RemainingKind {
  return KIND_OF_DATA_TYPE.get(dataType ?? '') ?? 'unknown'
}

/**
 * Percent remaining, 0 to 100, of used + remaining: add-ons count, and the data level does not
 * (the document's own sample has 130 MB left of a 30 MB level: 100 %, not 433 %).
 * null when either amount is unknown or both are zero.
 */
export function restPercentOf(usedBytes: number | null, restBytes: number | null): number | null {
  if (usedBytes === null || restBytes === null) return null
  const total = usedBytes + restBytes
  if (restBytes < 0) return 0
  if (usedBytes < 0 || total <= 0) return null
  return (restBytes / total) * 100
}
