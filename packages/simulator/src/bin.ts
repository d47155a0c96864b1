/** The simulator from the shell. */
import { readFlags, USAGE } from './flags.ts'
import { startSimulator } from './simulator.ts'

const flags = readFlags(process.argv.slice(2))
if ('fault' in flags) {
  process.stderr.write(`${flags.fault}\n${USAGE}\n`)
  process.exit(2)
}

const simulator = await startSimulator(flags.options).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(2)
})
const { url, accessKeyId, accessKeySecret } = simulator
process.stdout.write(`${JSON.stringify({ url, accessKeyId, accessKeySecret })}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    simulator.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}
