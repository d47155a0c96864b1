import { type CardQuery, decode, describeProblem, type Problem } from '@linkdeck/contract'

/** The query of an address, or the first part of it that cannot be read. */
export function readQuery(entries: Iterable<readonly [string, string]>): { query: CardQuery } | { problem: Problem } {
  const { query, problems } = decode(entries)
  const [unread] = problems
  return unread ? { problem: { kind: 'bad-query', message: describeProblem(unread), field: unread.key } } : { query }
}
