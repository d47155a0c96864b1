/** Who answers a question for cards: the index when it knows the whole fleet, the service when one call can, else what is known so far. */
import {
  type CardQuery,
  type CardsAnswer,
  type Coverage,
  conditionsOf,
  describeRefusal,
  fieldOf,
  keyOf,
  liveRefusals,
  type Problem,
  questionPath,
  type Remark,
  ROUTES,
  resolve,
} from '@linkdeck/contract'
import type { Linkcard } from '@linkdeck/linkcard'
import type { AnswerDesk } from '../answers/answer-desk.ts'
import { type Bytes, encodeJson } from '../answers/encode-json.ts'
import type { IccidMemory } from '../iccid-memory.ts'
import type { Fleet } from './fleet.ts'

export type Answering = { linkcard: Linkcard; memory: IccidMemory; fleet: Fleet; desk: AnswerDesk; now: () => number }

/** The answer to a query with its relative dates, as JSON, or why nobody can give one. */
export async function answerCards(
  answering: Answering,
  query: CardQuery,
  signal: AbortSignal,
): Promise<Bytes | Problem> {
  const asked = resolve(query, answering.now())
  const source = await chooseSource(answering.fleet, asked)
  if (source === 'live') return encodeJson(await askService(answering, asked, signal))
  if (source !== 'index') return source
  const question = questionPath(ROUTES.cards, { ...asked, source })
  return answering.desk.ask(question, (whileAwaited) => askIndex(answering, asked, whileAwaited), signal)
}

async function askIndex({ fleet, memory }: Answering, query: CardQuery, signal: AbortSignal): Promise<CardsAnswer> {
  const { offset, limit } = query
  const { total, rows } = await fleet.index.search(query, { signal })
  memory.learn(rows)
  const remarks = undocumentedCodesIn(query)
  return { offset, limit, source: 'index', total, rows, requestId: null, remarks, ...(await stampOf(fleet, query)) }
}

async function askService(answering: Answering, query: CardQuery, signal: AbortSignal): Promise<CardsAnswer> {
  const { linkcard, memory, fleet } = answering
  const { offset, limit } = query
  const page = await linkcard.listCards(query, { signal })
  memory.learn(page.rows)
  fleet.learn(page)
  const { total, rows, requestId } = page
  const remarks = [...page.remarks, ...undocumentedCodesIn(query)]
  return {
    offset,
    limit,
    source: 'live',
    total,
    rows,
    asOf: new Date(page.answeredAtMs).toISOString(),
    requestId,
    remarks,
  }
}

/** As of when the index answers, and over how much of the fleet. */
export async function stampOf(fleet: Fleet, query: CardQuery): Promise<{ asOf: string; coverage: Coverage }> {
  const [{ coverage }, asOfMs] = await Promise.all([fleet.state(), fleet.asOfMs(query)])
  return { asOf: new Date(asOfMs ?? 0).toISOString(), coverage }
}

/** Why the index cannot answer; null when it can, if only over the part of the fleet it knows. */
export async function indexRefusal(fleet: Fleet): Promise<Problem | null> {
  if (!fleet.isOwn()) {
    const message = 'The index holds the fleet of another account than these credentials see.'
    return { kind: 'not-live', message, field: 'source' }
  }
  const { coverage } = await fleet.state()
  if (coverage.known > 0 || coverage.complete) return null
  return {
    kind: 'not-live',
    message: 'The fleet index knows no card yet; its first crawl has not begun.',
    field: 'source',
  }
}

async function chooseSource(fleet: Fleet, query: CardQuery): Promise<'live' | 'index' | Problem> {
  const refusal = await indexRefusal(fleet)
  if (query.source === 'index') return refusal ?? 'index'
  const notLive = notLiveProblem(query)
  if (query.source === 'live') return notLive ?? 'live'
  const { coverage } = await fleet.state()
  if (!refusal && coverage.complete) return 'index'
  if (!notLive) return 'live'
  // A handful of cards that people happened to look at is no part of the fleet to sort or to count.
  return refusal || coverage.expected === null ? notLive : 'index'
}

/** Why one call cannot answer the question, every reason named; null when it can. */
function notLiveProblem(query: CardQuery): Problem | null {
  const refusals = liveRefusals(query)
  const [first] = refusals
  return first ? { kind: 'not-live', message: refusals.map(describeRefusal).join(' '), field: first.key } : null
}

/** Codes of the question that the document does not list: asked all the same, and said. */
function undocumentedCodesIn(query: CardQuery): Remark[] {
  return conditionsOf(query).flatMap(([name, { any }]) => {
    const { vocab } = fieldOf(name)
    const unknown = vocab ? any.filter((code) => !vocab.find(code)) : []
    return unknown.map((value): Remark => ({ kind: 'asked-unknown', field: keyOf(name), value, count: 1 }))
  })
}
