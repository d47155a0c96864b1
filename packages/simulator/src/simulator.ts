/** A server that speaks ListCardInfo as the service does, over a seeded fleet (DIFFERENCES.md). */
import { randomUUID } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { type Account, createMember, type Member } from './account.ts'
import { type Call, readCall } from './call.ts'
import { claimOf, nonceOf } from './claim.ts'
import { deliver, type Reply } from './delivery.ts'
import { createFaultDesk, type Verdict } from './fault-desk.ts'
import type { FaultMix } from './fault-mix.ts'
import type { FaultText } from './faults.ts'
import { dayOf } from './fleet/card-clock.ts'
import { type Clock, createGate } from './gate.ts'
import { type Answer, listCardInfo } from './list-card-info.ts'
import { readOptions, type SimulatorOptions } from './options.ts'
import { Refusal, refuseSignature } from './refusals.ts'
import { createRequestBook, type RecordedRequest } from './request-book.ts'
import { replyAnswer, replyRefusal } from './respond.ts'
import { countTraffic, type Traffic } from './traffic.ts'

type OtherFleet = Pick<SimulatorOptions, 'cards' | 'seed'>

/** An account, and the service around it. */
export type Simulator = Account & {
  url: string
  /** Another account behind the same address, with a key, a quota and a fleet of its own. */
  openAccount(fleet?: OtherFleet): Account
  /** The last thousand requests, answered or refused, oldest first. */
  requests(): readonly RecordedRequest[]
  /** How the calls came since the start or since they were cleared. */
  traffic(): Traffic
  clearRequests(): void
  /** Lays a fault on every call that asks for none itself; null takes it away. */
  setFault(fault: FaultText | null): void
  /** Lays faults at random on the calls that got none otherwise; null takes them away. */
  setFaultMix(mix: FaultMix | null): void
  close(): Promise<void>
}

/** Throws a RangeError for options that make no fleet. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const settings = readOptions(options)
  const { now, clockOffsetMs, slowMs, deepestPage } = settings
  const today = dayOf(now())
  const main = createMember({ ...settings, fleet: { ...settings.fleet, today } })
  const members: Member[] = [main]
  const gate = createGate(members)
  const desk = createFaultDesk()
  const book = createRequestBook()
  const traffic = countTraffic()

  function openAccount({ cards, seed = settings.fleet.seed + 1 }: OtherFleet = {}): Account {
    const { fleet } = readOptions({ ...options, cards: cards ?? settings.fleet.size, seed })
    const key = { accessKeyId: null, accessKeySecret: null }
    const member = createMember({ ...settings, ...key, fleet: { ...fleet, today } })
    members.push(member)
    return member.account
  }

  function decide(call: Call, verdict: Verdict, clock: Clock): { reply: Reply; outcome: string } {
    const requestId = randomUUID().toUpperCase()
    const terms = verdict.fault?.terms
    const asJson = call.wantsJson && !terms?.speaksXml
    let caller = main
    try {
      caller = gate(call, clock)
      if (terms?.refuses) throw refusalOf(terms.refuses, call)
      const parameters = terms?.ignoresFilters ? pageOnly(verdict.parameters) : verdict.parameters
      const answer = listCardInfo(caller.account.fleet, { parameters, requestId, deepestPage })
      const spoiled: Answer = terms?.spoils?.(answer) ?? answer
      verdict.succeeded()
      caller.called()
      return { reply: replyAnswer(spoiled, asJson), outcome: spoiled.Code }
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown
      const reply = replyRefusal(thrown, { requestId, accessKeyId: caller.account.accessKeyId, asJson })
      return { reply, outcome: thrown.code }
    }
  }

  function answer(call: Call, response: ServerResponse): void {
    traffic.count(nonceOf(call), now())
    const verdict = desk.judge(call.parameters)
    const terms = verdict.fault?.terms
    const clock = { nowMs: now() + clockOffsetMs, aheadMs: terms?.clockAheadMs ?? 0 }
    const { reply, outcome } = decide(call, verdict, clock)
    const isDisturbed = reply.status === 200 && terms?.delivers !== undefined
    book.write({
      at: now(),
      method: call.method,
      parameters: call.parameters,
      outcome: isDisturbed ? `sim:${verdict.fault?.name}` : outcome,
    })
    response.setHeader('date', new Date(clock.nowMs + clock.aheadMs).toUTCString())
    const send = isDisturbed && terms?.delivers ? terms.delivers : deliver
    send(reply, response, slowMs)
  }

  const server = createServer((request, response) => {
    readCall(request)
      .then((call) => answer(call, response))
      .catch((error: Error) => response.destroy(error))
  })
  server.keepAliveTimeout = 60_000
  const port = await listen(server, settings)
  return {
    url: `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`,
    ...main.account,
    openAccount,
    requests: book.read,
    traffic: traffic.read,
    clearRequests: () => {
      book.clear()
      traffic.clear()
    },
    setFault: desk.set,
    setFaultMix: desk.mix,
    close: () => close(server),
  }
}

type Refuses = NonNullable<NonNullable<Verdict['fault']>['terms']['refuses']>

/** A signature refused by a fault echoes what a real one would. */
function refusalOf({ code, ...details }: Refuses, call: Call): Refusal {
  if (code !== 'SignatureDoesNotMatch' && code !== 'IncompleteSignature') return new Refusal(code, details)
  return refuseSignature(code, claimOf(call))
}

function pageOnly({ PageNo = '', PageSize = '' }: Readonly<Record<string, string>>): Record<string, string> {
  return { PageNo, PageSize }
}

function listen(server: Server, { port, host }: { port: number; host: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
