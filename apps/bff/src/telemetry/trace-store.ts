import type { AuditTable } from '@linkdeck/app-store'
import type { FleetIndex } from '@linkdeck/fleet-index'
import type { Tracing } from './tracing.ts'

/** The index, each question to it a span of its own that begins when it is handed over. */
export function traceIndex(index: FleetIndex, tracing: Tracing | undefined): FleetIndex {
  if (!tracing) return index
  const watch = watcher('index', tracing)
  return {
    ...index,
    search: watch('search', index.search),
    facets: watch('facets', index.facets),
    summarise: watch('summarise', index.summarise),
    explainZero: watch('explainZero', index.explainZero),
    cross: watch('cross', index.cross),
    pick: watch('pick', index.pick),
    matchList: watch('matchList', index.matchList),
    putList: watch('putList', index.putList),
    get: watch('get', index.get),
    applyPage: watch('applyPage', index.applyPage),
  }
}

/** Every write of a person waits for it. */
export function traceAudit(audit: AuditTable, tracing: Tracing | undefined): AuditTable {
  if (!tracing) return audit
  const watch = watcher('audit', tracing)
  return { ...audit, add: watch('add', audit.add), before: watch('before', audit.before) }
}

function watcher(store: string, { span }: Tracing) {
  return <Asked extends readonly unknown[], Answer>(name: string, ask: (...asked: Asked) => Promise<Answer>) =>
    (...asked: Asked): Promise<Answer> =>
      span({ name: `${store} ${name}` }, () => ask(...asked))
}
