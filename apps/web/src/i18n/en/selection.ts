import { formatFor } from '../format.ts'
import { plural } from '../plural.ts'

const { number } = formatFor('en')

const cards = (count: number) => `${number(count)} ${plural(count, 'card', 'cards')}`

export const selection = {
  name: 'Selected cards',
  select: (iccid: string) => `Select card ${iccid}`,
  some: (count: number) => `${cards(count)} selected`,
  all: (total: number, isPartial: boolean) =>
    isPartial ? `All matching selected, ${number(total)} so far` : `All ${number(total)} matching selected`,
  allUnknown: 'All matching selected, how many is unknown',
  but: (count: number) => `but ${number(count)}`,
  none: 'Nothing selected',
  comma: ', ',
  asOf: (time: string) => `as of ${time}`,
  selectAll: (total: number | null) => (total === null ? 'Select all' : `Select all ${number(total)}`),
  clear: 'Clear the selection',
  copy: { text: 'Copy as text', sheet: 'Copy for a sheet', iccids: 'Copy ICCIDs' },
  list: 'Make a list',
  listing: 'Making the list',
  onlyIndex: 'A list needs the fleet index, and this page is answered by the service itself.',
  listed: (without: number) =>
    without === 0
      ? 'The list is made'
      : `The list is made without ${cards(without)} that ${plural(without, 'has', 'have')} no whole ICCID`,
  noList: 'None of these cards has a whole ICCID: there is nothing to list.',
  showList: 'Show the list',
  reading: (read: number, of: number) => `Reading: ${number(read)} of ${cards(of)}`,
  stop: 'Stop',
  copied: {
    text: (count: number) => `Copied ${cards(count)} as text`,
    sheet: (count: number) => `Copied ${cards(count)} for a sheet`,
    iccids: (count: number) => `Copied ${number(count)} ${plural(count, 'ICCID', 'ICCIDs')}`,
  },
  without: (count: number) => `${cards(count)} without ICCID left out`,
  mixed: 'the fleet was written meanwhile: a card may be missing',
  copyNow: (count: number) => `Copy ${cards(count)} now`,
  copyFailed: 'The browser did not allow copying.',
  tooMany: (most: number) => `At most ${cards(most)} at a time are read for this. An export has no limit.`,
  tooManyToCopy: (most: number, listed: number) =>
    `At most ${cards(most)} are copied at a time. A list takes ${number(listed)}; an export has no limit.`,
  tooManyToList: (most: number, listed: number) =>
    `At most ${cards(most)} are copied at a time, and ${number(listed)} become a list. Narrow the view, or save or export it: that has no limit.`,
  failed: {
    copy: (reason: string) => `The cards could not be read: ${reason}`,
    list: (reason: string) => `The list could not be made: ${reason}`,
  },
}
