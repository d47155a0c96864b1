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
    held: 'removals wait',
    underway: 'reading',
    none: 'No cards read yet',
    complete: 'complete',
    partial: 'incomplete',
  },
  newData: 'New data: show',

  refresh: {
    button: 'Refresh',
    view: 'Refresh this view',
    starting: 'Starting…',
    progress: (seen: string, spent: number) => `${seen}, ${calls(spent)}`,
    running: 'The cards of this view are being read anew.',
    done: 'The view is refreshed.',
  },
}
