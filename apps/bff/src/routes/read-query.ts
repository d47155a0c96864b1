import { type CardQuery, decode, describeProblem, type Problem } from '@linkdeck/contract'
import { queryEntries } from './query-entries.ts'

/** The query of an address, or the first part of it that cannot be read. */
export function readQuery(url: string): { query: CardQuery } | { problem: Problem } {
  const { query, problems } = decode(queryEntries(url))
  const [unread] = problems
  return unread ? { problem: { kind: 'bad-query', message: describeProblem(unread), field: unread.key } } : { query }
}
