import { formatFor, spellDuration } from '../format.ts'
import { plural } from '../plural.ts'

const { number } = formatFor('en')

const cards = (count: number) => `${number(count)} ${plural(count, 'card', 'cards')}`
const calls = (count: number) => `${number(count)} ${plural(count, 'call', 'calls')}`
const duration = (seconds: number) => spellDuration(seconds, { second: 's', minute: 'min', hour: 'h' })

export const fleet = {
  known: (known: number, expected: number | null) =>
    expected === null ? cards(known) : `${number(known)} of ${cards(expected)}`,
  forecast: (count: number, seconds: number, callsPerSecond: number) =>
    `${calls(count)}, about ${duration(seconds)} at ${callsPerSecond}/s`,
  forecastUnknown: 'how many calls it takes, the service says with its first page',
  stop: 'Stop',
  states: {
    unknown: 'Freshness unknown',
    failing: 'reading fails',
    stale: 'out of date',
    held: 'removals wait for you',
    underway: 'reading',
    none: 'No cards read yet',
    complete: 'complete',
    partial: 'incomplete',
  },
  stamp: (time: string, age: string) => `${time}, ${age}`,
  newData: 'New data: show',

  refresh: {
    button: 'Refresh',
    view: 'Refresh this view',
    starting: 'Starting…',
    progress: (seen: string, spent: number) => `${seen}, ${calls(spent)}`,
    running: 'The cards of this view are being read anew.',
    done: 'The view is refreshed.',
    askView: 'The cards of these conditions are read anew, one page a call.',
    ask: {
      everything: 'This view is the whole fleet. It is read anew, one page a call.',
      conditions: 'The service cannot be asked for these cards alone, so the whole fleet has to be read:',
    },
    cost: (forecast: string) => `Cost: ${forecast}.`,
    start: 'Read now',
    startFleet: 'Read the whole fleet',
    cancel: 'Not now',
  },

  foot: {
    name: 'Totals of this view',
    partial: 'so far',
    cards,
    single: (count: number, used: string, left: string) => `${number(count)} single-plan: ${used} used, ${left} left`,
    pools: (count: number, pools: number, used: string) =>
      `${number(count)} in ${number(pools)} ${plural(pools, 'pool', 'pools')}: ${used} used`,
    unread: (count: number) => `${number(count)} unread`,
    unknown: (count: number) => `${number(count)} of unknown plan`,
    singleHint: 'Only single-plan cards have a remaining amount of their own that may be added up.',
    poolHint: 'Pool cards share what is left, so only what they used is added up.',
    unreadHint: 'Cards whose amounts are missing or cannot be read are in no sum.',
  },
}
