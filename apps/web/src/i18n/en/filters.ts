import { formatFor } from '../format.ts'
import { plural } from '../plural.ts'

const { number } = formatFor('en')

/** After the name of a field: "Plan expires in the next 7 days". */
const presetWords = {
  expired: 'in the past',
  today: 'today',
  last7: 'in the last 7 days',
  last30: 'in the last 30 days',
  next7: 'in the next 7 days',
  next30: 'in the next 30 days',
  thisMonth: 'this month',
  lastMonth: 'last month',
  nextMonth: 'next month',
}

/** A card without a value, by what it lacks. is, isNot: after the name of the field. or: as one more of several values. */
const missing = {
  value: { is: 'is empty', isNot: 'is not empty', or: 'empty' },
  tags: { is: 'is empty', isNot: 'is not empty', or: 'empty' },
  amount: { is: 'is unknown', isNot: 'is known', or: 'unknown' },
}

export const filters = {
  presetWords,
  presetOfDays: (preset: string, days: string) => `${preset} (${days})`,
  missing,
  identifiers: (count: number) => `${number(count)} ${plural(count, 'identifier', 'identifiers')}`,
  clearAll: 'Clear all',
  undo: 'Undo',
  remove: (condition: string) => `Remove: ${condition}`,
  edit: (condition: string) => `Change: ${condition}`,
  line: 'The question',
  and: 'and',
  is: 'is',
  isNot: 'is not',
  /** In front of a range that is ruled out. */
  isNotIn: 'not',
  contains: 'Free text',
  atLeast: (value: string) => `${value} or more`,
  atMost: (value: string) => `${value} or less`,
  since: (value: string) => `from ${value}`,
  until: (value: string) => `until ${value}`,
  between: (from: string, to: string) => `${from} – ${to}`,
  /** Behind a label, for the ear. */
  withCount: (count: number) => `${number(count)} ${plural(count, 'card', 'cards')}`,
  countsSoFar: (known: string, expected: string | null) =>
    expected === null
      ? `Counts of the ${known} cards read so far.`
      : `Counts of the ${known} cards read so far, of ${expected}.`,
  contradiction: (status: string, detail: string) =>
    `“${status}” and “${detail}” exclude each other: no card can be both.`,
  dropStatus: (value: string) => `Drop ${value}`,
  freeText: (text: string) => `free text “${text}”`,
  page: 'Page size and place',
  moving: { live: 'Live: dates move with today', pin: (day: string) => `Pin to ${day}` },
}
