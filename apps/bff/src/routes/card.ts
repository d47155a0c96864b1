/** One card by its identity: the instance id, where a card has none its ICCID (which destroyed cards can share). */
import { type Card, type CardAnswer, conditionOf, identityOf, type Problem, ROUTES } from '@linkdeck/contract'
import type { Linkcard } from '@linkdeck/linkcard'
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import type { Fleet } from '../fleet/fleet.ts'
import type { IccidMemory } from '../iccid-memory.ts'
import { refuse, refuseMethod } from '../respond.ts'
import { queryEntries } from './query-entries.ts'
import { readQuery } from './read-query.ts'

const ROUTE = `${ROUTES.card}:id` as const

const IDENTITY = /^[0-9A-Za-z]{1,40}$/
/** ITU-T E.118: 89, country, issuer, number; 19 or 20 characters are usual. */
const ICCID = /^89[0-9A-Fa-f]{16,20}$/

type CardRoute = { linkcard: Linkcard; memory: IccidMemory; fleet: Fleet }

export function cardRoute({ linkcard, memory, fleet }: CardRoute) {
  return new Hono<AppEnv>()
    .get(ROUTE, async (c) => {
      const id = c.req.param('id')
      if (!IDENTITY.test(id)) return refuse(c, { kind: 'bad-request', message: 'This is no instance id and no ICCID.' })
      const hint = readHint(c.req.url)
      if (hint.problem) return refuse(c, hint.problem)
      const iccid = hint.iccid ?? memory.iccidOf(id) ?? (await iccidIn(fleet, id)) ?? (ICCID.test(id) ? id : undefined)
      if (iccid === undefined) return refuse(c, notAskable(id))
      const page = await linkcard.lookUp(iccid, { signal: c.req.raw.signal })
      memory.learn(page.rows)
      fleet.learn(page)
      const found = pick(id, page.rows)
      if ('kind' in found) return refuse(c, found)
      const asOf = new Date(page.answeredAtMs).toISOString()
      const { requestId, remarks } = page
      const answer: CardAnswer = { card: found, source: 'live', asOf, requestId, remarks }
      return c.json(answer)
    })
    .all(ROUTE, refuseMethod('GET', 'HEAD'))
}

async function iccidIn({ index }: Fleet, id: string): Promise<string | undefined> {
  return (await index.get(id))?.card.iccid ?? undefined
}

/** ?iccid= and nothing else, read as a filter is. */
function readHint(url: string): { iccid?: string; problem?: Problem } {
  const entries = [...queryEntries(url)]
  const read = readQuery(entries)
  if ('problem' in read) return read
  const stranger = entries.find(([key]) => key !== 'iccid')
  const terms = conditionOf(read.query, 'iccid').any
  if (stranger || terms.length > 1) {
    const message = 'One card is asked for with one iccid at most, and with no other filter.'
    return { problem: { kind: 'bad-query', message, field: stranger?.[0] ?? 'iccid' } }
  }
  const [iccid] = terms
  return iccid === undefined ? {} : { iccid }
}

/** The row that is the card with this identity, or an only row with this ICCID. */
function pick(id: string, rows: readonly Card[]): Card | Problem {
  const same = rows.find((row) => identityOf(row) === id)
  if (same) return same
  const [only, ...others] = rows
  if (!only) return notFound(id)
  if (others.length === 0) return only.iccid === id ? only : notFound(id)
  const ids = rows.map((row) => row.vsimInstanceId ?? 'none').join(', ')
  const message = `Several cards carry this ICCID. Ask for one of their instance ids: ${ids}.`
  return { kind: 'ambiguous', message, field: 'iccid' }
}

function notAskable(id: string): Problem {
  const message = `ListCardInfo cannot look up the instance id ${id} alone. Add ?iccid= with the card's ICCID, or open the card from a list.`
  return { kind: 'not-found', message }
}

function notFound(id: string): Problem {
  const message = `The account has no card ${id} under this ICCID. It may belong to another account; search by MSISDN or IMSI.`
  return { kind: 'not-found', message }
}
