/** Asks for each card that is known but was on no page: it moved, it left the scope, or it is gone. */
import { type Card, identityOf } from '@linkdeck/contract'
import type { FleetIndex, KnownCard } from '@linkdeck/fleet-index'
import { canLookUp } from '@linkdeck/linkcard'
import type { Answered, Asker } from './asker.ts'
import type { Progress } from './progress.ts'
import { sideBySide } from './side-by-side.ts'

export type LookUps = {
  asker: Asker
  index: FleetIndex
  progress: Progress
  width: number
  runId: string
  /** Look-ups at most; what is left stays uncertain until the next crawl, which goes on where this one stopped. */
  budget: number
  /** A card this crawl has seen: found again by its ICCID, it shows that look-ups work. */
  control: Card | null
  now: () => number
  signal: AbortSignal
}

const BATCH = 200

/** Begins after a cursor and goes round. Gives back the cursor where it stopped; null when every card had its turn. */
export async function lookUpUnseen(lookUps: LookUps, start: string | null): Promise<string | null> {
  const { budget } = lookUps
  let cursor = start
  let isRound = start === null
  for (let spent = 0; spent < budget; ) {
    const batch = await nextBatch(lookUps, cursor, isRound ? start : null, Math.min(BATCH, budget - spent))
    const last = batch.at(-1)
    if (!last && isRound) return null
    isRound ||= !last
    if (!(await lookUpBatch(lookUps, batch))) return cursor
    cursor = last?.cursor ?? null
    spent += batch.length
  }
  return cursor
}

/** Cards after a cursor, and up to another where there is one. */
async function nextBatch({ index, runId }: LookUps, after: string | null, upTo: string | null, limit: number) {
  const batch = await index.unseen(runId, { limit, ...(after === null ? {} : { after }) })
  return upTo === null ? batch : batch.filter(({ cursor }) => BigInt(cursor) <= BigInt(upTo))
}

/** False when look-ups do not find what is there: then they do not say what is gone, and no more are worth a call. */
async function lookUpBatch(lookUps: LookUps, batch: readonly KnownCard[]): Promise<boolean> {
  const { asker, index, runId, width, signal, now } = lookUps
  const absent: string[] = []
  await sideBySide(batch, { width, signal }, async ({ identity, iccid }, inner) => {
    if (iccid === null || !canLookUp(iccid)) return
    const answered = await lookUp(lookUps, iccid, inner)
    if (isToThePoint(answered) && !shows(answered, identity)) absent.push(identity)
  })
  const isWorking = absent.length === 0 || (await isControlFound(lookUps))
  await index.spendCalls(runId, asker.takeCalls())
  if (isWorking) await index.recordAbsent(runId, absent, now())
  return isWorking
}

async function lookUp({ asker, index, progress }: LookUps, iccid: string, signal: AbortSignal): Promise<Answered> {
  const answered = await asker.lookUp(iccid, signal)
  const { sources, quarantined, answeredAtMs } = answered.page
  if (sources.length > 0) await index.applyPage({ rows: sources, quarantined, seenAtMs: answeredAtMs })
  progress.lookedUp()
  return answered
}

/** A service that ignores the ICCID answers with other cards, which says nothing about this one. */
function isToThePoint({ isWhole, page }: Answered): boolean {
  return isWhole && !page.remarks.some(({ kind }) => kind === 'unfitting')
}

function shows({ page }: Answered, identity: string | null): boolean {
  return page.rows.some((row) => identityOf(row) === identity)
}

async function isControlFound(lookUps: LookUps): Promise<boolean> {
  const { control, signal } = lookUps
  if (!control?.iccid || !canLookUp(control.iccid)) return false
  const answered = await lookUp(lookUps, control.iccid, signal)
  return isToThePoint(answered) && shows(answered, identityOf(control))
}
