/** The two ends of a range between what a form holds and the term of a query. */
import { type FieldName, parseFlow, type QueryRule, readTerm } from '@linkdeck/contract'

/** A day and, where somebody asked for it, a time of day. */
export type TimeEnd = { day: string; clock: string }

/** An amount as it is typed, with its unit. */
export type AmountEnd = { amount: string; unit: AmountUnit }

export type AmountEnds = readonly [from: AmountEnd, to: AmountEnd]

export const AMOUNT_UNITS = ['KB', 'MB', 'GB', 'TB'] as const
export type AmountUnit = (typeof AMOUNT_UNITS)[number]

const MEGABYTE = 1024 ** 2
const SIZE: Record<AmountUnit, number> = {
  KB: 1024,
  MB: MEGABYTE,
  GB: 1024 * MEGABYTE,
  TB: 1024 ** 2 * MEGABYTE,
}

/** null: nothing is asked. A rule: why the ends cannot be asked. */
export type RangeRead = { term: string | null } | { rule: QueryRule | 'whole-megabytes' }

function read(name: FieldName, from: string, to: string): RangeRead {
  if (from === '' && to === '') return { term: null }
  const result = readTerm(name, `${from}..${to}`)
  return 'term' in result ? result : { rule: result.fault.rule }
}

export function endsOfTimes(term: string | null): [TimeEnd, TimeEnd] {
  const [from = '', to = ''] = (term ?? '').split('..')
  return [timeEnd(from), timeEnd(to)]
}

function timeEnd(bound: string): TimeEnd {
  const [day = '', clock = ''] = bound.split('T')
  return { day, clock }
}

/** A time of day without a day asks nothing. */
export function readTimes(name: FieldName, [from, to]: readonly [TimeEnd, TimeEnd]): RangeRead {
  const spell = ({ day, clock }: TimeEnd) => (day === '' || clock === '' ? day : `${day}T${clock}`)
  return read(name, spell(from), spell(to))
}

export function endsOfAmounts(term: string | null): AmountEnds {
  const [from = '', to = ''] = (term ?? '').split('..')
  return [amountEnd(from), amountEnd(to)]
}

/** The largest unit in which the amount is whole; an amount of odd bytes shows its fraction of a kilobyte. */
function amountEnd(bound: string): AmountEnd {
  const bytes = parseFlow(bound)
  if (bytes === null) return { amount: '', unit: 'MB' }
  const unit = bytes === 0 ? 'MB' : ([...AMOUNT_UNITS].reverse().find((name) => bytes % SIZE[name] === 0) ?? 'KB')
  return { amount: String(bytes / SIZE[unit]), unit }
}

/** Any amount: what the index can be asked for. */
export function readAmounts(name: FieldName, [from, to]: AmountEnds): RangeRead {
  const ends = [from, to].map(({ amount, unit }) => ({ amount: amount.trim(), unit }))
  if (ends.some(({ amount }) => amount !== '' && !/^\d{1,12}(\.\d{1,10})?$/.test(amount))) return { rule: 'not-a-flow' }
  const [left = '', right = ''] = ends.map(({ amount, unit }) => (amount === '' ? '' : `${amount}${unit}`))
  return read(name, left, right)
}

/** ListCardInfo counts whole megabytes; other amounts are said to be wrong before they are sent. */
export function readWholeMegabytes(name: FieldName, ends: AmountEnds): RangeRead {
  const result = readAmounts(name, ends)
  const isWhole = ({ amount, unit }: AmountEnd) => (Number(amount) * SIZE[unit]) % MEGABYTE === 0
  return 'rule' in result || ends.every(isWhole) ? result : { rule: 'whole-megabytes' }
}

/** Both ends of a range of plain numbers, as they are typed. */
export type NumberEnds = readonly [from: string, to: string]

export function endsOfNumbers(term: string | null): NumberEnds {
  const [from = '', to = ''] = (term ?? '').split('..')
  return [from, to]
}

export function readNumbers(name: FieldName, [from, to]: NumberEnds): RangeRead {
  return read(name, from.trim(), to.trim())
}
