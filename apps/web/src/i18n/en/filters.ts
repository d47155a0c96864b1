import type { FieldGroup } from '@linkdeck/contract'
import { formatFor } from '../format.ts'

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
  is: 'is',
  isNot: 'is not',
  contains: 'Free text',
  isEmpty: 'is empty',
  isFilled: 'is not empty',
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
  usedNote: 'Whole megabytes; 1 GB is 1,024 MB.',
  statusNote: 'Choose a status, or one of its reasons.',
  details: (status: string) => `Detailed states of ${status}`,
  suggestions: 'Seen in the loaded cards',
  contradiction: (status: string, detail: string) =>
    `“${status}” and “${detail}” exclude each other: no card can be both.`,
  dropStatus: (value: string) => `Drop ${value}`,
  wholeMegabytes: 'Please give whole megabytes.',
  faultOf: (field: string, fault: string) => `${field} ${fault}.`,
}
