/** Loaded before a measured program (node --import): on each message it tells the megabytes of heap that are in use and not only not yet collected. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

process.on('message', () => {
  collect()
  process.send?.(process.memoryUsage().heapUsed / 1024 ** 2)
})
