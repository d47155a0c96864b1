import { AUDIT_TABLE } from './audit.ts'
import { LIST_TABLE } from './lists.ts'
import { PERSON_TABLE } from './people.ts'
import { SESSION_TABLE } from './sessions.ts'
import { VIEW_TABLE } from './views.ts'

/** The tables, as they came: a file remembers how many of these it has, and gets the rest when it is opened. Only ever add. */
export const MIGRATIONS: readonly string[] = [SESSION_TABLE, AUDIT_TABLE, VIEW_TABLE, LIST_TABLE, PERSON_TABLE]
