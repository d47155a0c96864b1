/**
 * A process of its own that asks as many browsers do, each once a second on a connection and from an address of its
 * own; some of them are told beside it where the index stands. What an answer took counts from the moment it was due, also when the one before it was late; what is still to be
 * asked when the time is over is never asked.
 */
import { Agent, type ClientRequest, get } from 'node:http'
import { json } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { ROUTES } from '@linkdeck/contract'
import type { Asked, Orders } from './orders.ts'

const orders = (await json(process.stdin)) as Orders
const asked: Asked = { times: [], faults: {} }
const EVERY_MS = 1000

const streams = await Promise.all(Array.from({ length: orders.listening ?? 0 }, (_, at) => listen(at)))
await Promise.all(Array.from({ length: orders.browsers }, (_, at) => browse(at, performance.now())))
for (const stream of streams) stream.destroy()
process.stdout.write(`${JSON.stringify(asked)}\n`)

/** All of 127.0.0.0/8 is this machine. */
function addressOf(at: number): string {
  return `127.1.${Math.floor(at / 250)}.${(at % 250) + 1}`
}

function count(outcome: number | string, times = 1): void {
  asked.faults[outcome] = (asked.faults[outcome] ?? 0) + times
}

/** Open as long as it is not destroyed. */
function listen(at: number): Promise<ClientRequest> {
  return new Promise((resolve) => {
    const stream = get(`${orders.origin}${ROUTES.syncEvents}`, { localAddress: addressOf(at), agent: false })
    stream.on('response', (answer) => {
      answer.resume()
      if (answer.statusCode !== 200) count(`stream ${answer.statusCode}`)
      resolve(stream)
    })
    stream.on('error', ({ message }) => {
      if (!stream.destroyed) count(message)
      resolve(stream)
    })
  })
}

async function browse(at: number, beginMs: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: addressOf(at) })
  for (let turn = 0; turn < orders.seconds; turn += 1) {
    if (performance.now() > beginMs + (orders.seconds + 1) * EVERY_MS) {
      count('never asked', orders.seconds - turn)
      break
    }
    const dueMs = beginMs + (turn + at / orders.browsers) * EVERY_MS
    await setTimeout(Math.max(0, dueMs - performance.now()))
    const path = orders.paths[(turn * orders.browsers + at) % orders.paths.length] ?? '/'
    const outcome = await ask(agent, path)
    if (outcome === 200) asked.times.push(performance.now() - dueMs)
    else count(outcome)
  }
  agent.destroy()
}

/** The status of the answer when it has come whole, or the code of what went wrong. */
function ask(agent: Agent, path: string): Promise<number | string> {
  return new Promise((resolve) => {
    get(`${orders.origin}${path}`, { agent }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
      answer.on('error', ({ message }) => resolve(message))
    }).on('error', ({ message }) => resolve(message))
  })
}
