import type { Crawl } from '@linkdeck/contract'
import { WHOLE_FLEET } from '../fleet/scope.ts'
import type { Tracing } from './tracing.ts'

/** A crawl begins a trace: it outlives the request that asked for it, and the crawl before it. */
export function traceCrawl(tracing: Tracing | undefined) {
  return async (progress: () => Crawl, work: () => Promise<void>): Promise<void> => {
    if (!tracing) return work()
    await tracing.span({ name: 'crawl', caller: null }, async (tell) => {
      await work()
      const { id, scope, cards, callsSpent, problem } = progress()
      tell({
        attributes: {
          'crawl.id': id,
          // Of a view it is what was asked for.
          'crawl.scope': scope === WHOLE_FLEET ? 'fleet' : 'view',
          'crawl.cards': cards,
          'crawl.calls': callsSpent,
        },
        failure: problem?.kind,
      })
    })
  }
}
