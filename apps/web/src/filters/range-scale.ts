/** The places along a slider: which values its two ends can take, and where a value lies between them. */
import { parseFlow } from '@linkdeck/contract'

/** What a place means for the lower and for the upper end; '' is open, null: the end cannot stand here. */
type Stop = { place: number; from: string | null; to: string | null }

export type RangeEnd = 'from' | 'to'

export type Scale = {
  stops: readonly Stop[]
  /** The place of the last stop; the first is at 0. */
  length: number
  /** Stops that Page Up and Page Down go. */
  page: number
  /** The place of a bound of a term, such as "10" or "2GB"; '' is the open end. */
  placeOf: (bound: string, end: RangeEnd) => number
}

/** All of it is a class of its own, so the full cards have room behind 100. */
const FULL_ROOM = 5
const PERCENT_STOPS: readonly Stop[] = [
  ...Array.from({ length: 100 }, (_, at) => ({ place: at, from: at === 0 ? '' : String(at), to: String(at) })),
  { place: 100, from: '100', to: null },
  { place: 100 + FULL_ROOM, from: null, to: '' },
]

export const PERCENT_SCALE: Scale = {
  stops: PERCENT_STOPS,
  length: 100 + FULL_ROOM,
  page: 10,
  placeOf: (bound, end) => {
    if (bound === '' || (end === 'to' && bound === '100')) return end === 'from' ? 0 : 100 + FULL_ROOM
    return Number(bound)
  },
}

const MEGABYTE = 1024 ** 2
/** 1 MB to 1 TB, each twice the one before. */
const DOUBLINGS = 20
const powers = Array.from({ length: DOUBLINGS + 1 }, (_, power) => spellPower(power))
/** Nothing at all, less than a megabyte, then the doublings, and what is beyond the last. */
const FIRST_POWER = 2
const FLOW_LENGTH = FIRST_POWER + DOUBLINGS + 1

export const FLOW_SCALE: Scale = {
  stops: [
    { place: 0, from: '', to: null },
    { place: 1, from: '1KB', to: '0B' },
    ...powers.map((amount, power) => ({ place: FIRST_POWER + power, from: amount, to: amount })),
    { place: FLOW_LENGTH, from: null, to: '' },
  ],
  length: FLOW_LENGTH,
  page: 4,
  placeOf: (bound, end) => {
    const bytes = parseFlow(bound)
    if (bytes === null) return end === 'from' ? 0 : FLOW_LENGTH
    if (bytes === 0) return end === 'from' ? 0 : 1
    if (bytes < MEGABYTE) return 1 + bytes / MEGABYTE
    return Math.min(FIRST_POWER + Math.log2(bytes / MEGABYTE), FLOW_LENGTH - 0.5)
  },
}

function spellPower(power: number): string {
  if (power < 10) return `${2 ** power}MB`
  return power < 20 ? `${2 ** (power - 10)}GB` : `${2 ** (power - 20)}TB`
}

/** The bound of the stop that is nearest to a place and free for an end. */
export function boundAt({ stops }: Scale, place: number, end: RangeEnd): string {
  const free = stops.filter((stop) => stop[end] !== null)
  const distance = (stop: Stop) => Math.abs(stop.place - place)
  const nearest = free.reduce<Stop | undefined>(
    (best, stop) => (best && distance(best) <= distance(stop) ? best : stop),
    undefined,
  )
  return nearest?.[end] ?? ''
}

/** The bound so many stops further, from wherever between two stops an end stands; at the last one it stays. */
export function boundBeyond({ stops }: Scale, place: number, end: RangeEnd, steps: number): string {
  const free = stops.filter((stop) => stop[end] !== null)
  const after = free.findIndex((stop) => stop.place > place)
  const before = free.findLastIndex((stop) => stop.place < place)
  const next = steps > 0 ? (after === -1 ? free.length - 1 : after + steps - 1) : Math.max(before, 0) + steps + 1
  return free[Math.min(Math.max(next, 0), free.length - 1)]?.[end] ?? ''
}
