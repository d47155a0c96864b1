import { formatFor } from '../format.ts'
import { plural } from '../plural.ts'

const { number } = formatFor('en')

const cards = (count: number) => `${number(count)} ${plural(count, 'card', 'cards')}`
const rows = (count: number) => `${number(count)} ${plural(count, 'row', 'rows')}`

export const returned = {
  title: 'What changed since this file',
  file: (name: string) => `Compared with ${name}.`,
  needsNote:
    'A CSV of Linkdeck does not say which view it is of; its note does. Drop the note here, or choose it: linkdeck-note.json. It was saved beside the file, from the notice of the finished export.',
  chooseNote: 'Choose the note',
  noNote: 'This file is no note of Linkdeck.',
  asList: 'Show its cards as a list',
  noView: 'The note names a view that this page cannot read, so that there is nothing to compare with.',
  running: (count: number) => `Comparing: ${rows(count)} read`,
  kinds: { gone: 'Gone', new: 'New', changed: 'Changed' },
  kind: 'Kind',
  all: (count: number) => `All ${number(count)}`,
  counted: (word: string, count: number) => `${word} ${number(count)}`,
  same: (count: number) => `${cards(count)} as they were.`,
  nothing: (time: string) => `Nothing changed in these columns since ${time}.`,
  stamps: (then: string, now: string) => `Then: cards as of ${then}. Now: as of ${now}.`,
  meaning: 'Gone and new are cards that left this view or came into it; they need not have left the fleet.',
  partial: 'The fleet was not read whole then or is not now: a card may be new or gone for that reason alone.',
  edited: (held: number, written: number) =>
    held === written
      ? 'This file was edited after it was exported, or the note is of another one. What follows is about the file as it is.'
      : `This file was edited after it was exported, or the note is of another one: it holds ${rows(held)} of cards, and ${number(written)} were written. What is missing in it is shown as new.`,
  unchecked:
    'Whether this file was edited cannot be told here: that takes an address with HTTPS, and a file of 512 MB at most.',
  listed: (listed: number, counted: number) =>
    `All ${number(counted)} differences are counted, but only ${number(listed)} fit into a page and are listed. To see each, compare a file with fewer rows or columns.`,
  repeated: (count: number) => `${rows(count)} that stand in the file once more are left out.`,
  notFound: (count: number) => `${rows(count)} of the list that no card had are left out.`,
  columns: 'Only the columns of the file are compared.',
  days: 'Days of the view',
  daysThen: 'As they were then',
  daysNow: 'As they are today',
  daysOnlyNow: 'The view is taken with the days of today: those of then cannot be asked for.',
  table: 'Differences',
  card: 'Card',
  field: 'Column',
  before: 'Then',
  after: 'Now',
  more: (count: number) => `Show ${number(count)} more`,
  close: 'Close',
  faults: {
    quotes: (row: number) => `Row ${number(row)} of the file has a quote that does not close, or text behind one.`,
    long: (row: number) => `Row ${number(row)} of the file is longer than any row of an export.`,
    cells: (row: number) => `Row ${number(row)} of the file has more or fewer cells than headings.`,
    row: (row: number) => `Row ${number(row)} of the file cannot be read.`,
    ending: 'The file ends too early, or the answer about the view did.',
    hidden: 'The numbers of cards are hidden in this file, so that no row can be told to be a card.',
    many: 'More rows changed, or stand at other places, than a page can hold. Compare a file with fewer rows.',
    noIccid: 'This file has no ICCID column, so that no row can be told to be a card.',
    cut: (count: number) =>
      `${number(count)} ${plural(count, 'cell', 'cells')} of this file did not fit into a workbook and ${plural(count, 'was', 'were')} cut. Export as CSV or JSON to compare.`,
    shortened: (count: number) =>
      `A spreadsheet has shortened ${number(count)} ${plural(count, 'ICCID', 'ICCIDs')} of this file. Use the file as it was exported.`,
  },
}
