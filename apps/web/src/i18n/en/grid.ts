import { plural } from '../plural.ts'

/** What a detailed state adds to the state, in the few words a row has room for. By OsStatus. */
const reasons: Readonly<Record<string, string>> = {
  '130': 'device changed',
  '150': 'some numbers',
  '200': 'by you',
  '300': 'data used up',
  '400': 'credit control',
  '500': 'device changed',
  '600': 'not verified',
  '700': 'abnormal',
}

export const grid = {
  name: 'Cards',
  loading: 'Loading cards',
  noValue: 'No value',
  open: (iccid: string) => `Open card ${iccid}`,
  more: (count: number) => `+${count}`,
  moreNamed: (count: number, field: string) => `${count} more: ${field}`,
  copied: (text: string) => `Copied ${text}`,
  copyFailed: 'The browser did not allow copying.',
  nothingToCopy: 'Nothing to copy here.',
  unknownCode: (code: string) => `Code ${code} is not in the API document; shown as it came.`,
  unread: (text: string) => `“${text}” cannot be read as a value; shown as it came.`,
  asWritten: (text: string) => `As the service wrote it: ${text}`,
  filterBy: (value: string) => `Filter by ${value} (Alt: exclude)`,

  status: {
    reasons,
  },
  remaining: {
    suspends: 'suspends',
    suspended: 'suspended',
    shared: 'shared pool',
    left: (amount: string) => `${amount} left`,
    name: (percent: string) => `${percent} remaining`,
    gap: {
      missing: 'Unknown: the service sent no amount.',
      unread: 'Unknown: the amount cannot be read.',
      zero: 'Unknown: used and remaining are both zero.',
    },
    explain: {
      suspends: 'The card is suspended at zero, until the next cycle or an add-on.',
      suspended: 'The data is used up: the card is suspended until the next cycle or an add-on.',
      shared: 'Shared by a pool: at zero the card keeps working and overage is charged.',
    },
    stale: 'The usage behind it is older than 36 hours.',
  },
  expiry: {
    stops: 'Stops',
    on: 'On',
    off: 'Off',
    explain: {
      renews: 'Renews by itself.',
      stops: 'Does not renew: the plan stops.',
      unknown: 'The service does not say whether it renews.',
    },
  },
  age: {
    unknown: 'unknown',
    stale: 'Older than 36 hours: today’s usage may be different.',
    fresh: 'Usage usually comes a day late.',
  },
  flag: { yes: 'Yes', no: 'No' },

  header: {
    order: (place: number) => `${place} in the order`,
    menu: (column: string) => `Options for ${column}`,
    width: (column: string) => `Width of ${column}`,
  },
  rows: {
    row: 'Row',
    of: (total: string) => `of ${total}`,
    place: (row: string, total: string | null) => (total === null ? `Row ${row}` : `Row ${row} of ${total}`),
    failed: 'Not loaded',
    retry: 'Try again',
    gone: 'No longer there',
    compact: 'Compact rows',
  },
  columns: {
    title: 'Columns',
  },
  answer: {
    name: 'About this answer',
    live: 'one page, live from the service',
    index: 'from the fleet index',
    totalOf: (total: string, known: number, shown: string) => `${total} of ${shown} ${plural(known, 'card', 'cards')}`,
    soFar: (count: number, shown: string) => `${shown} ${plural(count, 'card', 'cards')} so far`,
    sortedFleet: 'sorted over the whole fleet',
    read: (known: string, expected: string) => `${known} of ${expected} cards read so far`,
    readOpen: (known: number, shown: string) => `the ${shown} ${plural(known, 'card', 'cards')} read so far`,
    over: (cards: string) => `over ${cards}`,
    sortedOver: (cards: string) => `sorted over ${cards}`,
    total: (count: number, shown: string) => `${shown} ${plural(count, 'card', 'cards')}`,
    totalUnknown: 'Number of cards unknown',
    asOf: (time: string, age: string) => `as of ${time} (${age})`,
    requestId: 'Request ID',
    sortedHere: (rows: string, total: string) => `Sorted within this page of ${rows}, not over ${total}`,
    sortedHereOpen: (rows: string) => `Sorted within this page of ${rows}, not over the fleet`,
    sortedAll: (rows: string) => `Exact: all ${rows} are on this page`,
    remarks: (count: number) => `${count} ${plural(count, 'remark', 'remarks')}`,
    remarksTitle: 'What is unusual about this answer',
  },
}
