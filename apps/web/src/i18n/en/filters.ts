import type { FieldGroup } from '@linkdeck/contract'
import { formatFor } from '../format.ts'
import { plural } from '../plural.ts'

const { number } = formatFor('en')

const cards = (count: number) => `${number(count)} ${plural(count, 'card', 'cards')}`

const groups: Record<FieldGroup, string> = {
  identity: 'Identity',
  status: 'Lifecycle',
  flow: 'Data usage',
  plan: 'Plan',
  network: 'Network',
}

const presets = {
  expired: 'Expired',
  today: 'Today',
  last7: 'Last 7 days',
  last30: 'Last 30 days',
  next7: 'Next 7 days',
  next30: 'Next 30 days',
  thisMonth: 'This month',
  lastMonth: 'Last month',
  nextMonth: 'Next month',
}

/** The same after the name of a field: "Plan expires in the next 7 days". */
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

/**
 * Cards without a value (any) and with one (none), by what they lack. is, isNot: after the name of the field.
 * or: as one more of several values.
 */
const missing = {
  value: { any: 'No value', none: 'Has a value', is: 'is empty', isNot: 'is not empty', or: 'empty' },
  tags: { any: 'No tag', none: 'Has a tag', is: 'is empty', isNot: 'is not empty', or: 'empty' },
  amount: { any: 'Unknown', none: 'Known', is: 'is unknown', isNot: 'is known', or: 'unknown' },
}

const simForms = {
  nano: 'Nano',
  micro: 'Micro',
  standard: 'Standard',
  embedded5x6: 'Embedded 5×6',
  embedded2x2: 'Embedded 2×2',
}

const simGrades = { consumer: 'Consumer', industrial: 'Industrial' }

const planFamilies = {
  single: 'Single card',
  sameTier: 'Same-tier pool',
  unified: 'Unified pool',
}

const planReaches = { general: 'General', directional: 'Directional' }

export const filters = {
  groups,
  presets,
  presetWords,
  presetOfDays: (preset: string, days: string) => `${preset} (${days})`,
  missing,
  simForms,
  simGrades,
  planFamilies,
  planReaches,
  title: 'Filters',
  find: 'Find a filter',
  noneFound: 'No filter has this name.',
  more: (count: number) => `More filters (${number(count)})`,
  fewer: 'Fewer filters',
  active: (count: number) => `${number(count)} set`,
  clear: 'Clear',
  clearField: (field: string) => `Clear ${field}`,
  clearAll: 'Clear all',
  remove: (condition: string) => `Remove: ${condition}`,
  edit: (condition: string) => `Change: ${condition}`,
  line: 'The question',
  and: 'and',
  is: 'is',
  isNot: 'is not',
  contains: 'Free text',
  /** In front of a range that is ruled out. */
  isNotIn: 'not',
  atLeast: (value: string) => `${value} or more`,
  atMost: (value: string) => `${value} or less`,
  since: (value: string) => `from ${value}`,
  until: (value: string) => `until ${value}`,
  between: (from: string, to: string) => `${from} – ${to}`,
  any: 'Any',
  on: 'On',
  off: 'Off',
  from: 'From',
  to: 'To',
  date: 'date',
  time: 'time',
  addTimes: 'Set times of day',
  amount: 'amount',
  unit: 'unit',
  exact: 'Exact value',
  percentStep: (percent: number) => `≤ ${percent} %`,
  percentNote: 'Covers single-card plans only; pool cards are never in the result.',
  percentSteps:
    'Asked of the service itself, only these three steps work, and only for single-card plans; pool cards are never in the result.',
  usedNote: 'Whole megabytes; 1 GB is 1,024 MB.',
  amountNote: '1 GB is 1,024 MB.',
  openFrom: 'no lower end',
  openTo: 'no upper end',
  endOf: (field: string, end: string) => `${field}: ${end}`,
  bar: (step: string, count: number) => `${step}: ${cards(count)}`,
  distribution: (field: string, bars: readonly string[]) => `${field} by steps: ${bars.join('; ')}.`,
  byMonth: 'By month',
  details: (status: string) => `Detailed states of ${status}`,
  suggestions: 'Seen in the loaded cards',
  /** Behind a label, for the ear. */
  withCount: (count: number) => `, ${cards(count)}`,
  isExcluded: ', ruled out',
  only: 'only',
  onlyThis: (value: string) => `Only ${value}`,
  not: 'not',
  notThis: (value: string) => `Not ${value}`,
  seek: 'Find or type a value',
  addValue: (value: string) => `Ask for “${value}”`,
  showAll: (count: number) => `Show all ${number(count)}`,
  showFewer: 'Show fewer',
  mostFrequent: (listed: string, all: string) =>
    `The ${listed} most frequent of ${all} values; type any other one above.`,
  countsSoFar: (known: string, expected: string | null) =>
    expected === null
      ? `Counts of the ${known} cards read so far.`
      : `Counts of the ${known} cards read so far, of ${expected}.`,
  countsFailed: 'The counts could not be read; the filters work without them.',
  contradiction: (status: string, detail: string) =>
    `“${status}” and “${detail}” exclude each other: no card can be both.`,
  dropStatus: (value: string) => `Drop ${value}`,
  wholeMegabytes: 'Please give whole megabytes.',
  faultOf: (field: string, fault: string) => `${field} ${fault}.`,
}
