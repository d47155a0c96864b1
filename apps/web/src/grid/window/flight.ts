/** How fast the rows go by. Above a speed nobody reads, and rows may be drawn light. */

const FLYING_PX_PER_MS = 5
/** A pause after which a movement is a new one. */
const PAUSE_MS = 100
const FRAME_MS = 16

export type Flight = {
  /** px a millisecond, downward above zero. */
  speed: () => number
  isFlying: () => boolean
  moved: (top: number, atMs: number) => void
  landed: () => void
}

export function createFlight(): Flight {
  let last = { top: 0, atMs: Number.NEGATIVE_INFINITY }
  let speed = 0
  let flies = false
  return {
    speed: () => speed,
    isFlying: () => flies,
    moved: (top, atMs) => {
      const pause = atMs - last.atMs
      const isNew = pause > PAUSE_MS
      const now = (top - last.top) / (isNew ? FRAME_MS : Math.max(1, pause))
      // Half of the speed before: one turn of a wheel is no flight.
      speed = ((isNew ? 0 : speed) + now) / 2
      flies ||= Math.abs(speed) > FLYING_PX_PER_MS
      last = { top, atMs }
    },
    landed: () => {
      flies = false
      speed = 0
    },
  }
}
