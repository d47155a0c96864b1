/** Builds the crawling program once and runs it as a process of its own. For tests. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '..', '..')
/** Beside the engine's modules, where its binaries are found. */
const OUT = join(ROOT, '..', 'engine', 'node_modules', '.cache', `crawling program ${process.pid}`)

export async function buildProgram(): Promise<{ path: string; remove: () => Promise<void> }> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/testing/crawling-program.ts',
      target: 'node20',
      outDir: OUT,
      rolldownOptions: { external: [/^@duckdb\//] },
    },
  })
  return { path: join(OUT, 'crawling-program.js'), remove: () => rm(OUT, { recursive: true }) }
}

export type Program = {
  child: ChildProcessWithoutNullStreams
  /** What it has said so far, a line each. */
  lines: string[]
  /** Resolves with the line once it has said one that begins so; rejects when it ends without. */
  says: (beginning: string) => Promise<string>
  /** Its exit code, null when it was killed, and what it complained about. */
  ended: Promise<{ code: number | null; complaint: string }>
}

export function runProgram(command: string, args: readonly string[]): Program {
  const child = spawn(command, args)
  const lines: string[] = []
  const output = createInterface({ input: child.stdout })
  output.on('line', (line) => lines.push(line))
  let complaint = ''
  child.stderr.on('data', (data) => {
    complaint += String(data)
  })
  const ended = once(child, 'close').then(([code]) => ({ code: typeof code === 'number' ? code : null, complaint }))
  const says = (beginning: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const line = lines.find((each) => each.startsWith(beginning))
        if (line !== undefined) resolve(line)
      }
      output.on('line', look)
      look()
      void ended.then(() => reject(new Error(`It ended without "${beginning}": ${complaint}`)))
    })
  return { child, lines, says, ended }
}
