import { formatFor } from '../format.ts'
import { plural } from '../plural.ts'

const { number } = formatFor('en')

const rows = (count: number) => `${number(count)} ${plural(count, 'row', 'rows')}`

export const exporting = {
  button: 'Export',
  title: 'Export this view',
  onlyIndex: 'An export needs the fleet index, and this page is answered by the service itself.',
  tooMany: 'Three exports are open. Wait for one, or stop one.',
  rows: 'Rows',
  wholeView: (count: number) => `The whole view: ${number(count)}`,
  selectedRows: (count: number) => `The selected ones: ${number(count)}`,
  throughList: 'By a list of their ICCIDs, which the note about the file names.',
  tooManySelected: (most: number) =>
    `At most ${number(most)} selected rows can be exported alone. Narrow the view instead.`,
  listing: 'Making the list of these rows',
  reading: (read: number, of: number) => `Reading: ${number(read)} of ${rows(of)}`,
  notListed: (reason: string) => `The list of these rows could not be made: ${reason}`,
  without: (count: number) => `${rows(count)} without a whole ICCID cannot be among them.`,
  mixed: 'The fleet was written meanwhile: a card may be missing.',
  format: 'Format',
  formats: { xlsx: 'Excel', csv: 'CSV', json: 'JSON' },
  formatNotes: {
    xlsx: 'Numbers of cards stay whole, as text. A second sheet says what the file holds.',
    csv: 'For programs. Excel rounds the numbers of cards when it opens a CSV: choose Excel for Excel.',
    json: 'For programs: one line a card, codes beside their words.',
  },
  columns: 'Columns',
  start: (count: number) => `Export ${rows(count)}`,
  partial: 'The fleet is not read whole yet: these are the cards known so far, and the file says so.',
  cancel: 'Not now',
  tray: 'Exports',
  waiting: 'Waits for the exports before it',
  running: 'Exporting',
  written: (written: number, total: number | null) =>
    total === null ? rows(written) : `${number(written)} of ${rows(total)}`,
  rate: (perSecond: number) => `${number(perSecond)} rows/s`,
  stop: 'Stop',
  stopped: (written: number) => `Stopped after ${rows(written)}. The file is cut off: delete it.`,
  failed: (written: number) => `Failed after ${rows(written)}. The file is cut off: delete it and export again.`,
  missing: 'The download did not begin. Allow downloads for this address, then export again.',
  done: (count: number) => `Exported ${rows(count)}`,
  whole: (time: string) => `Cards as of ${time}, whole fleet read`,
  part: (time: string) => `Cards as of ${time}, fleet not read whole`,
  note: 'Save the note about this file',
  dismiss: 'Close',
}
