/** Loaded before a measured program (node --import): on each message it tells how the program fared since the last one. */
import { watchLoop } from './loop-watch.ts'

/** heldMs: the longest hold of the event loop. peakMb: the most memory the process has ever had. */
export type Fared = { heldMs: number; peakMb: number }

const watch = watchLoop()
watch.resume()
process.on('message', () => process.send?.({ heldMs: watch.read(), peakMb: process.resourceUsage().maxRSS / 1024 }))
// The program ends when it would have ended unwatched.
process.channel?.unref()
