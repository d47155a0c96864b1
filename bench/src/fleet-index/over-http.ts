/** The program as a contestant: asked over HTTP as the page asks it, until the answer is read. */
import { type CardsAnswer, type ExplainAnswer, type FacetsAnswer, ROUTES, type SummaryAnswer } from '@linkdeck/contract'
import { type Answer, COMPARED, type Contestant, withoutZeros } from './contestant.ts'
import type { Question } from './questions.ts'

export function overHttp(origin: string): Contestant {
  return {
    answer: async (question) => {
      const response = await fetch(`${origin}${question.route}?${question.text}`)
      if (!response.ok) throw new Error(`${question.route}?${question.text}: ${await response.text()}`)
      return read(question, await response.json())
    },
  }
}

type Body = CardsAnswer & FacetsAnswer & SummaryAnswer & ExplainAnswer

/** Of the body, only what its route sends is looked at. */
function read({ route }: Question, body: Body): Answer {
  switch (route) {
    case ROUTES.cards:
      return { total: body.total ?? Number.NaN, window: body.rows.map(({ iccid }) => iccid ?? '') }
    case ROUTES.facets:
      return { total: body.total, counts: countsOf(body) }
    case ROUTES.explain:
      return {
        total: body.total,
        counts: withoutZeros(body.without.map(({ key, count }) => [key, count])),
      }
    case ROUTES.summary:
      return { total: body.cards, counts: sumsOf(body) }
  }
}

function countsOf({ facets }: FacetsAnswer): Record<string, number> {
  const compared = facets.filter(({ key }) => COMPARED.includes(key))
  return withoutZeros(
    compared.flatMap(({ key, values }) =>
      values.map(({ value, count }): [string, number] => [`${key}=${value}`, count]),
    ),
  )
}

function sumsOf({ single, pool, unknown }: SummaryAnswer): Record<string, number> {
  return withoutZeros([
    ['single', single.cards],
    ['single used', single.usedBytes],
    ['pool', pool.cards],
    ['pool used', pool.usedBytes],
    ['unknown', unknown.cards],
  ])
}
