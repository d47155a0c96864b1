/** The cards of a view beyond its first answer: the same question for other rows, each block of them asked once. */
import {
  type CardQuery,
  type CardsAnswer,
  compareCards,
  DEFAULT_LIMIT,
  encode,
  liveQuestion,
  spellEntries,
} from '@linkdeck/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { loadCards } from './api.ts'
import { type CardBlocks, createCardBlocks, type LoadBlock } from './grid/window/card-blocks.ts'

/** Answers that are kept for views one may come back to. */
const KEPT_ANSWERS = 24

/** What a question is about, wherever in its rows it begins. */
export function questionOf(query: CardQuery): string {
  return spellEntries(encode({ ...query, offset: 0, limit: DEFAULT_LIMIT }))
}

type Answered = {
  /** As the address has it: relative dates mean the same question on another day. */
  asked: CardQuery
  /** The same with plain dates, as it was answered. */
  query: CardQuery
  /** Its rows in the order in which they are shown. */
  answer: CardsAnswer | undefined
  answeredAt: number
  /** The answer is of the question before. */
  isOld: boolean
}

/** Another question or a new answer begins anew; until then the cards of the last one stay. */
export function useCardBlocks({ asked, query, answer, answeredAt, isOld }: Answered): CardBlocks | null {
  const client = useQueryClient()
  const [kept, setKept] = useState<{ key: string; blocks: CardBlocks } | null>(null)
  const question = questionOf(asked)
  const key = `${question} ${questionOf(query)} ${answeredAt}`
  if (answer && !isOld && kept?.key !== key) {
    const before = kept?.blocks.question === question ? kept.blocks : undefined
    const load = loaderOf(client, query, { answer, answeredAt })
    setKept({ key, blocks: createCardBlocks({ question, first: answer, load, before }) })
  }
  useEffect(() => () => kept?.blocks.rest(), [kept])
  return answer ? (kept?.blocks ?? null) : null
}

/** Whoever answered first answers the rest: rows of the index and of the service do not stand side by side. */
function loaderOf(
  client: QueryClient,
  query: CardQuery,
  first: { answer: CardsAnswer; answeredAt: number },
): LoadBlock {
  const { source } = first.answer
  const question = { ...(source === 'live' ? liveQuestion(query) : query), source }
  return async (block, signal) => {
    const asked = { ...question, ...block }
    const queryKey = ['cards', spellEntries(encode(asked)), first.answeredAt]
    signal.addEventListener('abort', () => void client.cancelQueries({ queryKey, exact: true }))
    const answer = await client.fetchQuery({
      queryKey,
      queryFn: (context) => loadCards(asked, context.signal),
      staleTime: Number.POSITIVE_INFINITY,
    })
    forgetOldest(client)
    return inOrder(answer, query.sort)
  }
}

/** The index sorts the whole fleet; the service cannot sort, so each of its pages is put into order here. */
export function inOrder(answer: CardsAnswer, sort: CardQuery['sort']): CardsAnswer {
  if (answer.source === 'index' || sort.length === 0) return answer
  return { ...answer, rows: [...answer.rows].sort(compareCards(sort)) }
}

function forgetOldest(client: QueryClient): void {
  const cache = client.getQueryCache()
  const answers = cache.findAll({ queryKey: ['cards'], type: 'inactive', fetchStatus: 'idle' })
  const newestFirst = answers.sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  for (const old of newestFirst.slice(KEPT_ANSWERS)) cache.remove(old)
}
