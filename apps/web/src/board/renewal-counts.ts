/** The cells of the round of renewals, from counts by auto-renewal and status. */
import { type CardQuery, type CrossAnswer, type FieldName, NO_CONDITION } from '@linkdeck/contract'

export const COUNTED_BY: readonly FieldName[] = ['isAutoRecharge', 'status']

/** Renews, does not, nobody knows. */
export const RENEWALS = ['true', 'false', null] as const
export type Renewal = (typeof RENEWALS)[number]

/** status null: of any. null: not counted yet. */
export function countOf(answer: CrossAnswer | undefined, status: string | null, renewal?: Renewal): number | null {
  if (!answer) return null
  const cells = answer.cells.filter(
    ({ values: [renews, own] }) => (renewal === undefined || renews === renewal) && (status === null || own === status),
  )
  return cells.reduce((sum, { count }) => sum + count, 0)
}

/** The statuses that occur in any of the answers, in no order. */
export function statusesIn(answers: readonly (CrossAnswer | undefined)[]): readonly string[] {
  return [...new Set(answers.flatMap((answer) => answer?.cells.flatMap(({ values }) => values[1] ?? []) ?? []))]
}

export function conditionsOfCell(status: string | null, renewal: Renewal): CardQuery['where'] {
  const isAutoRecharge =
    renewal === null ? { ...NO_CONDITION, missing: 'any' as const } : { ...NO_CONDITION, any: [renewal] }
  return status === null ? { isAutoRecharge } : { isAutoRecharge, status: { ...NO_CONDITION, any: [status] } }
}
