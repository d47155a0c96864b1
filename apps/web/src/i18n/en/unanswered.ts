import type { LiveRule } from '@linkdeck/contract'
import { formatFor } from '../format.ts'
import { plural } from '../plural.ts'

const { number } = formatFor('en')

const refusals: Record<LiveRule, string> = {
  field: 'The service cannot filter by this field.',
  'several-values': 'The service takes one value here.',
  exclusion: 'The service cannot exclude values.',
  missing: 'The service cannot ask for missing values.',
  range: 'The service takes one exact value here, no range.',
  'whole-megabytes': 'The service counts whole megabytes here.',
  'percent-steps': 'The service knows 10, 20 and 30 % at most.',
  sort: 'The service cannot sort.',
  text: 'The service cannot search by free text.',
  limit: 'The service knows pages of 10, 15, 25 and 40 cards.',
  offset: 'The service counts whole pages.',
}

export const unanswered = {
  empty: {
    title: 'No card fits',
    body: 'No card meets all of these conditions at once. Take one out:',
    beyond: 'This page lies behind the last card.',
    first: 'Go to the first page',
    fleet: 'The account has no cards yet',
    fleetBody: 'Cards appear here as soon as the account owns some.',
  },
  refused: {
    title: 'The service cannot answer this question as it stands',
    body: 'ListCardInfo is asked directly, and it takes one value a filter. Take these parts out, one click each:',
    remove: (part: string) => `Remove: ${part}`,
    removeAll: 'Remove them all',
    fixPage: 'Go to the first page of 40',
  },
  /** Why the fleet index does not answer what the service cannot. */
  unready: {
    index: 'The fleet index cannot answer yet',
    pinned: 'This view is pinned to the service itself (source=live); the fleet index takes every question.',
    reading: (known: string, expected: string | null) =>
      `The fleet index takes every question, but is not ready yet: ${known}${expected === null ? '' : ` of ${expected}`} cards read. The page asks again by itself.`,
    notReading:
      'The fleet index takes every question, but the fleet has not been read into it, and nothing is being read. Its state at the top of the page says when, and lets you start.',
    otherAccount:
      'The fleet index takes every question, but it holds the cards of another account than these credentials see.',
    askBoth: 'Let the index or the service answer',
  },
  refusals,
  without: (count: number) => `${number(count)} ${plural(count, 'card', 'cards')} without it`,
  noneAlone: 'Taking out a single one is not enough; take out several.',
  emptySoFar: (known: string, expected: string | null) =>
    `Only ${known}${expected === null ? '' : ` of ${expected}`} cards have been read so far; others may fit.`,
}
