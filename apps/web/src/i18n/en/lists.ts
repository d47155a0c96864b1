import { formatFor } from '../format.ts'
import { plural } from '../plural.ts'

const { number } = formatFor('en')

const identifiers = (count: number) => `${number(count)} ${plural(count, 'identifier', 'identifiers')}`

export const lists = {
  button: 'List in',
  title: 'A list as a view',
  command: 'Show a list of cards',
  ofSelected: 'Make a list of the selected cards',
  nothingSelected: 'Select cards first.',
  paste: 'ICCIDs, numbers or IMSIs',
  hint: 'Paste them, or drop a text, CSV or Excel file here. Anything may stand between them.',
  file: 'Choose a file',
  look: 'Look them up',
  looking: 'Looking them up',
  opening: 'Reading the workbook',
  sheet: (name: string) => `Read from the sheet “${name}”.`,
  otherSheets: (count: number) => `${number(count)} other ${plural(count, 'sheet is', 'sheets are')} not read.`,
  oldWorkbook:
    'Workbooks with a password and those of old Excel (.xls) are not read. Save it as .xlsx without a password.',
  tooLarge: (megabytes: number) => `The file is larger than ${number(megabytes)} MB.`,
  report: 'What became of the list',
  found: (count: number) => `${identifiers(count)} found`,
  repaired: (count: number) => `${number(count)} of them repaired or chosen`,
  duplicates: (count: number) => `${number(count)} more ${plural(count, 'time', 'times')} the same`,
  unknown: (count: number) => `${identifiers(count)} unknown`,
  mangled: (count: number) => `${number(count)} shortened by a spreadsheet`,
  unread: (count: number) =>
    `${number(count)} ${plural(count, 'word', 'words')} that ${plural(count, 'is no identifier', 'are no identifiers')}`,
  andMore: (count: number) => `and ${number(count)} more`,
  partial: 'The fleet is not read whole yet: what is unknown may still come, and nothing shortened is repaired.',
  fits: (given: string, count: number) =>
    count === 0 ? `${given}: no card fits` : `${given}: ${number(count)} ${plural(count, 'card fits', 'cards fit')}`,
  choose: 'Choose those that are meant. What is not chosen stays open.',
  show: 'Show as view',
  cancel: 'Not now',
  own: 'Your lists',
  kept: (lists: number, most: number, kept: number, mostKept: number) =>
    `${number(lists)} of ${number(most)} lists, with ${number(kept)} of ${number(mostKept)} identifiers.`,
  one: (count: number, made: string) => `${identifiers(count)}, ${made}`,
  inViews: (count: number) => `in ${number(count)} saved ${plural(count, 'view', 'views')}`,
  remove: 'Delete',
  removeOf: (list: string) => `Delete the list ${list}`,
  removeSure: 'Links to this list will lead nowhere.',
  removeYes: 'Delete for good',
  keepIt: 'Keep it',
}
