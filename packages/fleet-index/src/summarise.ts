/** The totals of a view. What a pool card's remaining amount means is not documented, so only single plans are summed. */
import type { CardQuery, SummaryAnswer } from '@linkdeck/contract'
import { type Session, sql } from '@linkdeck/engine'
import { selectFitting } from './selection.ts'

export type Summary = Pick<SummaryAnswer, 'cards' | 'single' | 'pool' | 'unknown'>

/** Cards are added up a plan, then plans by what "remaining" means for them. Whole bytes are added as whole numbers. */
export async function summarise(session: Session, query: CardQuery): Promise<Summary> {
  const { joins, where } = selectFitting(query)
  const rows = await session.rows(sql`
    WITH amounts AS (SELECT c.plan AS plan, c."periodAddFlow" AS used, c."periodRestFlow" AS rest FROM ${joins.from()} WHERE ${where}),
    plans AS (SELECT plan, count(*) AS cards,
      count(*) FILTER (WHERE used IS NULL) AS used_unread,
      count(*) FILTER (WHERE used IS NULL OR rest IS NULL) AS unread,
      sum(CAST(used AS HUGEINT)) AS used,
      sum(CAST(used AS HUGEINT)) FILTER (WHERE rest IS NOT NULL) AS used_read,
      sum(CAST(rest AS HUGEINT)) FILTER (WHERE used IS NOT NULL) AS rest_read FROM amounts GROUP BY plan)
    SELECT kind, sum(cards), sum(unread), sum(used_unread), count(DISTINCT "credentialNo"),
      CAST(sum(used) AS DOUBLE), CAST(sum(used_read) AS DOUBLE), CAST(sum(rest_read) AS DOUBLE)
    FROM plans JOIN plan ON plan.id = plans.plan GROUP BY kind`)
  const of = (kind: string) => (rows.find(([name]) => name === kind) ?? []).map((value) => Number(value ?? 0))
  const [, single = 0, unread = 0, , , , usedBytes = 0, restBytes = 0] = of('single')
  const [, pool = 0, , poolUnread = 0, credentials = 0, poolUsed = 0] = of('pool')
  const [, unknown = 0] = of('unknown')
  return {
    cards: single + pool + unknown,
    single: { cards: single, usedBytes, restBytes, unread },
    pool: { cards: pool, credentials, usedBytes: poolUsed, unread: poolUnread },
    unknown: { cards: unknown },
  }
}
