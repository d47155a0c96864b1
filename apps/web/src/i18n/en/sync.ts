import { formatFor, spellDuration } from '../format.ts'
import { plural } from '../plural.ts'

const { number } = formatFor('en')

const cards = (count: number) => `${number(count)} ${plural(count, 'card', 'cards')}`
const calls = (count: number) => `${number(count)} ${plural(count, 'call', 'calls')}`
const duration = (seconds: number) => spellDuration(seconds, { second: 's', minute: 'min', hour: 'h' })

export const sync = {
  title: 'The fleet index',
  unknown: 'The state of the index cannot be read right now. It is asked for again every few seconds.',
  since: (time: string, age: string) => `Every card has been seen since ${time} (${age}).`,
  oldest: (time: string, age: string) => `The oldest of these cards was read at ${time} (${age}).`,
  nothing: 'Nothing has been read yet; questions are answered by the service itself.',
  uncertain: (count: number) =>
    `${cards(count)} ${plural(count, 'was', 'were')} not seen by the last crawl. ${plural(count, 'It stays', 'They stay')} as last seen, until ${plural(count, 'it is', 'they are')} surely gone.`,
  stale: 'More than two intervals have passed since then, or crawls are failing: today’s cards may differ.',
  otherAccount: 'The credentials belong to another account',
  otherAccountBody:
    'The index holds the fleet of the account before, so crawls write nothing. Start Linkdeck with the credentials of that account, or with another LINKDECK_DATA_DIR.',
  rebuilt: {
    damaged: 'The file of the index was damaged, so the index begins anew. No card is lost: all are read again.',
    'other-version':
      'The file of the index was of another version, so the index begins anew. All cards are read again.',
  },

  crawl: 'Reading the fleet',
  steps: { pages: 'page after page', 'look-ups': 'looking up the cards that were on no page' },
  spent: (count: number) => `${calls(count)} spent`,
  left: (forecast: string) => `${forecast} to go`,
  waits: (title: string, advice: string) => `Waits: ${title}. ${advice}`,
  next: (time: string) => `Next reading at ${time}`,
  onlyAsked: 'The fleet is read only when somebody asks for it.',
  start: 'Read the whole fleet now',
  views: 'Single views being read',

  held: (count: number) => `${number(count)} ${plural(count, 'removal waits', 'removals wait')} for you`,
  heldBody: (since: string | null) =>
    `${since === null ? 'By now' : `Since ${since}`} these cards are on no page, and the service does not find them one by one. They are too many to be believed, so they stay until you decide. Has the account really given them up?`,
  heldSample: 'Some of them',
  adminDecides: 'An administrator decides about them.',
  remove: (count: number) => `Remove exactly ${number(count)}`,
  keep: 'Keep them',
  removeSure: (count: number) =>
    `${cards(count)} will leave the index. A card that the service lists again comes back by itself.`,
  keepSure: 'They stay, and the next crawl looks for them anew.',
  removeYes: (count: number) => `Yes, remove ${number(count)}`,
  keepYes: 'Yes, keep them',
  notYet: 'Not yet',
  removed: (count: number) => `${cards(count)} removed.`,
  kept: 'The cards stay.',

  account: 'Calls and crawls',
  lastComplete: 'Last complete reading',
  ended: (time: string, seconds: number, spent: number) => `${time}, took ${duration(seconds)} and ${calls(spent)}`,
  never: 'none yet',
  meter: 'Calls since the start',
  meterOf: (count: number, throttled: number, callsPerSecond: number) =>
    `${number(count)}, of them ${number(throttled)} throttled; at most ${callsPerSecond}/s`,
  history: 'Past readings',
  wholeFleet: 'Whole fleet',
  outcomes: { complete: 'complete', incomplete: 'not finished' },

  odd: 'What is odd about the data',
  nothingOdd: 'Every row had an identity and known codes, and fitted its filter.',
  nameless: (rows: number, times: number) =>
    `${number(rows)} ${plural(rows, 'row', 'rows')} without instance ID and ICCID, in no count (seen ${number(times)} ${plural(times, 'time', 'times')})`,
  quarantined: (rows: number, reason: string) => `${number(rows)} ${plural(rows, 'row', 'rows')} set aside: ${reason}`,
  unknownCode: (field: string, value: string) => `${field}: ${value}`,
  unknownCodeHint: 'Codes that the API document does not list',
  cards,
  unfitting: (field: string, rows: number) =>
    `${field}: ${number(rows)} ${plural(rows, 'row', 'rows')} did not fit this filter. The service ignores it or reads it differently; answers of the index are not affected.`,
}
