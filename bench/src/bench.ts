/** npm run bench [name …]: every bench, or the named ones, against freshly started programs. */
import { benchCalls } from './calls.ts'
import { benchOverhead } from './overhead.ts'
import { benchPaint } from './paint.ts'
import { startProgram, startUpstream, type Upstream } from './programs.ts'

export type World = { upstream: Upstream; origin: string }

const BENCHES: Record<string, (world: World) => Promise<void>> = {
  calls: benchCalls,
  overhead: benchOverhead,
  paint: benchPaint,
}

const asked = process.argv.slice(2)
const names = asked.length > 0 ? asked : Object.keys(BENCHES)
const upstream = await startUpstream()
const program = await startProgram(upstream)
try {
  for (const name of names) {
    const bench = BENCHES[name]
    if (!bench) throw new Error(`There is no bench "${name}". There are: ${Object.keys(BENCHES).join(', ')}.`)
    await bench({ upstream, origin: program.origin })
  }
} finally {
  program.stop()
  upstream.stop()
}
