/** What the house itself keeps, in one file of its own: what cannot be read is refused, as nobody could give it back. */
import { join } from 'node:path'
import { LIST_BOUND } from '@linkdeck/contract'
import { type AuditTable, openAudit } from './audit.ts'
import { backUp } from './back-up.ts'
import { type ListTable, openLists } from './lists.ts'
import { FILE, openOrRefuse } from './open-file.ts'
import { openPeople, type PersonTable } from './people.ts'
import { openSessions, type SessionTable } from './sessions.ts'
import { openViews, type ViewTable } from './views.ts'

export type AppStore = {
  sessions: SessionTable
  audit: AuditTable
  lists: ListTable
  views: ViewTable
  people: PersonTable
  /** Writes a whole copy to a file that must not be there yet. */
  backUp: (path: string) => Promise<void>
  close: () => Promise<void>
}

/** bound: of what one person's lists may be. @throws AppStoreError when the file is damaged, in use, or from a later version of Linkdeck. */
export async function openAppStore(directory: string, { bound = LIST_BOUND } = {}): Promise<AppStore> {
  const engine = await openOrRefuse(join(directory, FILE))
  return {
    sessions: openSessions(engine),
    audit: openAudit(engine),
    lists: openLists(engine, bound),
    views: openViews(engine),
    people: openPeople(engine),
    backUp: (path) => backUp(engine, path),
    close: () => engine.close(),
  }
}
