/** What can be wrong with one part of a query, by rule; the sentence for it is built where it is shown. */
export type QueryRule =
  | 'unknown-key'
  | 'repeated'
  | 'empty'
  | 'too-long'
  | 'too-many'
  | 'control-character'
  | 'not-a-code'
  | 'not-a-flag'
  | 'not-a-range'
  | 'not-a-time'
  | 'not-a-flow'
  | 'not-a-percent'
  | 'not-a-count'
  | 'not-a-number'
  | 'not-a-source'
  | 'not-sortable'
  | 'from-after-to'

/** A rule with what would be allowed instead. */
export type QueryFault = { rule: QueryRule; allowed?: readonly string[] }

/** A part of a query that was refused: its key and value as written, and why. */
export type QueryProblem = QueryFault & { key: string; value: string }

const SENTENCE: Record<QueryRule, string> = {
  'unknown-key': 'is no filter of Linkdeck',
  repeated: 'may be given once only',
  empty: 'is empty; leave it out, or ask for cards without it by no=<field>',
  'too-long': 'is longer than the allowed number of characters',
  'too-many': 'has more values than are allowed',
  'control-character': 'holds a control character or bytes that are no UTF-8',
  'not-a-code': 'is none of the known codes',
  'not-a-flag': 'is neither true nor false',
  'not-a-range': 'is no range; a range has two dots and at least one end',
  'not-a-time': 'is no date or time (Asia/Shanghai)',
  'not-a-flow': 'is no amount of data with a unit',
  'not-a-percent': 'is no percentage from 0 to 100',
  'not-a-count': 'is no whole number',
  'not-a-number': 'is no number in the allowed range',
  'not-a-source': 'is no source of cards',
  'not-sortable': 'is no column to sort by',
  'from-after-to': 'starts after it ends',
}

/** The sentence for programs and logs, in English: names the field, says what is allowed. */
export function describeProblem({ key, value, rule, allowed }: QueryProblem): string {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value
  const hint = allowed ? ` Allowed: ${allowed.join(', ')}.` : ''
  return `${key}=${shown} ${SENTENCE[rule]}.${hint}`
}
