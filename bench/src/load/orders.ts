/** What the asking process is told, and what it tells. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { waitFor } from '../programs.ts'

/** paths: asked in turn, over and over. listening: how many of the browsers are told by a stream. */
export type Orders = {
  origin: string
  browsers: number
  listening?: number
  seconds: number
  paths: readonly string[]
}

/** times: milliseconds of each answer. faults: how many ended otherwise, by status or by what went wrong. */
export type Asked = { times: number[]; faults: Record<string, number> }

/** Built beside the bench. */
const ASKING = join(import.meta.dirname, 'asking.js')

export async function askAsBrowsers(orders: Orders): Promise<Asked> {
  const child = spawn(process.execPath, [ASKING], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(orders))
  return JSON.parse(await waitFor(child, /^(\{.*\})\n/))
}

export function countFaults({ faults }: Asked): string {
  const kinds = Object.entries(faults).map(([kind, count]) => `${count} x ${kind}`)
  return kinds.length === 0 ? 'none' : kinds.join(', ')
}
