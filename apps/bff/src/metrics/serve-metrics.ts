/** Metrics on loopback, where a monitor of this machine reads them. */
import { allowedHosts } from '../guard/host.ts'
import type { Log } from '../log.ts'
import { listen, type RunningServer } from '../server.ts'
import type { Metrics } from './metrics.ts'
import { createMetricsApp } from './metrics-app.ts'

type ServeMetrics = { metrics: Pick<Metrics, 'read'>; port: number; log: Log }

export async function serveMetrics({ metrics, port, log }: ServeMetrics): Promise<RunningServer> {
  let hosts: readonly string[] = []
  const app = createMetricsApp({ metrics, allowedHosts: () => hosts, log })
  const server = await listen({ app, host: '127.0.0.1', port, log })
  hosts = allowedHosts(server.port)
  log('info', 'metrics', { address: `http://127.0.0.1:${server.port}/metrics` })
  return server
}
