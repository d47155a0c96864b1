/** How long the event loop of a process was held at most: by code, by the collector, or by a machine too busy to run it. */
import { monitorEventLoopDelay } from 'node:perf_hooks'

export type LoopWatch = {
  resume: () => void
  pause: () => void
  /** The longest hold since the last reading, in milliseconds. */
  read: () => number
}

const STEP_MS = 1
const NS = 1e6

export function watchLoop(): LoopWatch {
  const delays = monitorEventLoopDelay({ resolution: STEP_MS })
  let longestMs = 0
  const note = () => {
    longestMs = Math.max(longestMs, delays.max / NS - STEP_MS)
    delays.reset()
  }
  return {
    // To resume forgets what was measured before; it has been noted by then.
    resume: () => void delays.enable(),
    pause: () => {
      delays.disable()
      note()
    },
    read: () => {
      note()
      const read = longestMs
      longestMs = 0
      return read
    },
  }
}
