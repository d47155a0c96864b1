/** What a monitor may read: how often, how long and how many, by names from a fixed set. No filter, card or person. */
import type { SyncAnswer } from '@linkdeck/contract'
import type { AttemptEvent } from '@linkdeck/linkcard'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Fate } from '../answers/answer-desk.ts'
import { knownMethod } from '../known-method.ts'

export type Answered = { method: string; route: string; status: number; ms: number }

export type Metrics = {
  answered: (answer: Answered) => void
  attempted: (event: Pick<AttemptEvent, 'outcome'>) => void
  asked: (fate: Fate) => void
  /** In the text format of Prometheus. */
  read: () => Promise<{ type: string; text: string }>
}

/** Seconds; a page of the index takes thousandths, a question to the service tenths. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** sync: asked at each reading for where the mirror stands. */
export function createMetrics(sync: () => Promise<SyncAnswer>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Until the answer began, by the route that answered.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  })
  const attempts = new Counter({
    name: 'upstream_attempts_total',
    help: 'Calls of ListCardInfo, retries included, by how they went.',
    labelNames: ['outcome'],
    registers,
  })
  const questions = new Counter({
    name: 'index_questions_total',
    help: 'Questions to the fleet index: computed, joined to one under way, kept from before, kept although a crawl has written (recent) and then renewed, or refused as too many.',
    labelNames: ['fate'],
    registers,
  })
  const mirror = mirrorGauges(registry)
  return {
    answered: ({ method, route, status, ms }) =>
      requests.observe({ method: knownMethod(method), route, status }, ms / 1000),
    attempted: ({ outcome }) => attempts.inc({ outcome }),
    asked: (fate) => questions.inc({ fate }),
    read: async () => {
      mirror(await sync())
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }
}

function mirrorGauges(registry: Registry): (answer: SyncAnswer) => void {
  const registers = [registry]
  const cards = new Gauge({
    name: 'sync_cards',
    help: 'Cards in the fleet index: known, of these uncertain, and expected by the service.',
    labelNames: ['state'],
    registers,
  })
  const success = new Gauge({
    name: 'sync_last_success_timestamp_seconds',
    help: 'When the last complete reading of the whole fleet began; absent before the first.',
    registers,
  })
  // A gauge begins at 0, which would be 1970.
  success.remove()
  const held = new Gauge({
    name: 'sync_held_removals',
    help: 'Cards that wait for a person to remove them.',
    registers,
  })
  const quarantined = new Gauge({
    name: 'sync_quarantined_rows',
    help: 'Rows of the service without identity, in no count.',
    registers,
  })
  return ({ coverage, lastComplete, held: { count }, quarantined: rows }) => {
    cards.set({ state: 'known' }, coverage.known)
    cards.set({ state: 'uncertain' }, coverage.uncertain)
    if (coverage.expected !== null) cards.set({ state: 'expected' }, coverage.expected)
    if (lastComplete) success.set(Date.parse(lastComplete.startedAt) / 1000)
    held.set(count)
    quarantined.set(rows.reduce((sum, row) => sum + row.rows, 0))
  }
}
