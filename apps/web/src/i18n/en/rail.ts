import type { FieldGroup } from '@linkdeck/contract'
import { formatFor } from '../format.ts'
import { plural } from '../plural.ts'

const { number } = formatFor('en')

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

/** Cards without a value (any) and with one (none), by what they lack. */
const missing = {
  value: { any: 'No value', none: 'Has a value' },
  tags: { any: 'No tag', none: 'Has a tag' },
  amount: { any: 'Unknown', none: 'Known' },
}

export const rail = {
  groups,
  presets,
  simForms,
  simGrades,
  planFamilies,
  planReaches,
  missing,
  find: 'Find a filter',
  noneFound: 'No filter has this name.',
  more: (count: number) => `More filters (${number(count)})`,
  fewer: 'Fewer filters',
  active: (count: number) => `${number(count)} set`,
  clear: 'Clear',
  clearField: (field: string) => `Clear ${field}`,
  any: 'Any',
  from: 'From',
  to: 'To',
  date: 'date',
  time: 'time',
  addTimes: 'Set times of day',
  amount: 'amount',
  unit: 'unit',
  exact: 'Exact value',
  suggestions: 'Seen in the loaded cards',
  percentStep: (percent: number) => `≤ ${percent} %`,
  percentNote: 'Covers single-card plans only; pool cards are never in the result.',
  percentSteps:
    'Asked of the service itself, only these three steps work, and only for single-card plans; pool cards are never in the result.',
  usedNote: 'Whole megabytes; 1 GB is 1,024 MB.',
  amountNote: '1 GB is 1,024 MB.',
  wholeMegabytes: 'Please give whole megabytes.',
  faultOf: (field: string, fault: string) => `${field} ${fault}.`,
  openFrom: 'no lower end',
  openTo: 'no upper end',
  endOf: (field: string, end: string) => `${field}: ${end}`,
  bar: (step: string, count: number) => `${step}: ${number(count)} ${plural(count, 'card', 'cards')}`,
  distribution: (field: string, bars: string) => `${field} by steps: ${bars}.`,
  byMonth: 'By month',
  ruleOut: 'Alt-click or the minus key rules it out.',
  details: (status: string) => `Detailed states of ${status}`,
  /** Behind a label, for the ear. */
  isExcluded: 'ruled out',
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
  countsFailed: 'The counts could not be read; the filters work without them.',
}
