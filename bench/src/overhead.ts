/** What the backend-for-frontend adds to a bare upstream call: the same question asked directly and through it. */
import { decode } from '@linkdeck/contract'
import { createLinkcard, staticCredentials } from '@linkdeck/linkcard'
import type { World } from './bench.ts'
import { interleave, ratio } from './interleave.ts'
import { median } from './median.ts'
import { realClock } from './real-clock.ts'
import { printTable } from './table.ts'

const CALLS = 50
const ROUNDS = 9

export async function benchOverhead({ upstream, origin }: World): Promise<void> {
  const { accessKeyId, accessKeySecret } = upstream
  const linkcard = createLinkcard({
    credentials: staticCredentials({ accessKeyId, accessKeySecret }),
    endpoint: upstream.url,
    signature: 'v1',
    callsPerSecond: 2_000,
    clock: realClock,
  })
  const { query } = decode([['status', '30']])
  const figures = await interleave(
    {
      bare: perCall(() => linkcard.listCards(query)),
      bff: perCall(async () => (await fetch(`${origin}/api/cards?status=30&source=live`)).json()),
      health: perCall(async () => (await fetch(`${origin}/healthz`)).text()),
    },
    ROUNDS,
  )
  printTable(`One page of 40, one at a time, wall time (median of ${ROUNDS} x ${CALLS})`, [
    { path: 'bare upstream call', ms: median(figures.bare), 'to bare': 1 },
    { path: 'through the BFF', ms: median(figures.bff), 'to bare': ratio(figures.bff, figures.bare) },
    { path: 'BFF alone (/healthz)', ms: median(figures.health), 'to bare': ratio(figures.health, figures.bare) },
  ])
}

function perCall(call: () => Promise<unknown>): () => Promise<number> {
  return async () => {
    const before = performance.now()
    for (let at = 0; at < CALLS; at += 1) await call()
    return (performance.now() - before) / CALLS
  }
}
