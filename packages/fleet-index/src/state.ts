/** How true the index is: how much of the fleet it holds, whose fleet that is, and what could not be read. */
import { type Coverage, EVERYTHING, fieldNameOf, fieldOf } from '@linkdeck/contract'
import { type Engine, sql } from '@linkdeck/engine'
import { facets } from './facets.ts'
import { lastComplete } from './runs.ts'

/** asOfMs: since when every card was seen; before the first complete crawl, when the oldest card was. null: nothing is known. */
export type FleetState = { coverage: Coverage; asOfMs: number | null }

export type Quarantine = { reason: string; rows: number; times: number }

/** Codes that the documentation does not know, and how many cards carry them now. */
export type UnknownValue = { key: string; value: string; cards: number }

export type State = {
  state: () => Promise<FleetState>
  quarantined: () => Promise<Quarantine[]>
  unknownValues: () => Promise<UnknownValue[]>
  /** The account whose fleet this is; null before the first crawl. */
  account: () => Promise<string | null>
  /** Says whose fleet this is, once; another account is refused with false. */
  pinAccount: (account: string) => Promise<boolean>
}

export function createState(engine: Engine): State {
  return {
    state: () =>
      engine.read(async (session) => {
        const complete = await lastComplete(session, '')
        const sinceMs = complete?.startedAtMs ?? null
        const [row = []] = await session.rows(
          sql`SELECT count(*), min(seen_ms), count(*) FILTER (WHERE seen_ms < ${sinceMs}) FROM card`,
        )
        const [said] = await session.rows(sql`SELECT total_last FROM run WHERE scope = '' AND total_last IS NOT NULL
          ORDER BY started_ms DESC LIMIT 1`)
        const oldestMs = typeof row[1] === 'number' ? row[1] : null
        return {
          coverage: {
            known: Number(row[0]),
            expected: said ? Number(said[0]) : null,
            uncertain: Number(row[2]),
            complete: complete !== null,
          },
          asOfMs: sinceMs ?? oldestMs,
        }
      }),
    quarantined: () =>
      engine.read(async (session) => {
        const rows = await session.rows(
          sql`SELECT reason, count(*), sum(times) FROM quarantine GROUP BY reason ORDER BY reason`,
        )
        return rows.map(([reason, cards, times]) => ({
          reason: String(reason),
          rows: Number(cards),
          times: Number(times),
        }))
      }),
    unknownValues: () =>
      engine.read(async (session) => {
        const all = await facets(session, EVERYTHING)
        return all.facets.flatMap(({ key, values }) =>
          values
            .filter(({ value }) => isUndocumented(key, value))
            .map(({ value, count }) => ({ key, value, cards: count })),
        )
      }),
    account: () =>
      engine.read(async (session) => {
        const [row] = await session.rows(sql`SELECT value FROM meta WHERE key = 'account'`)
        return row ? String(row[0]) : null
      }),
    pinAccount: (account) =>
      engine.write(async (session) => {
        await session.rows(sql`INSERT INTO meta VALUES ('account', ${account}) ON CONFLICT DO NOTHING`)
        const [row] = await session.rows(sql`SELECT value FROM meta WHERE key = 'account'`)
        return row?.[0] === account
      }),
  }
}

function isUndocumented(key: string, value: string): boolean {
  const name = fieldNameOf(key)
  const vocab = name && fieldOf(name).vocab
  return vocab !== undefined && vocab.find(value) === undefined
}
