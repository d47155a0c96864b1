/** Answers ListCardInfo from made cards; at the start of each crawl all have used more, so that it has all of them to write. */
import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { CARD_FIELD_NAMES, type Card, fieldOf } from '@linkdeck/contract'
import { madeCard } from '@linkdeck/fleet-index/made-card'
import type { Stop, Upstream } from '../programs.ts'
import { serve } from '../serve.ts'

export type MadeUpstream = Upstream & { stop: Stop }

export async function startMadeUpstream(cards: number): Promise<MadeUpstream> {
  let turn = 0
  const { origin, stop } = await serve(async (request, response) => {
    const asked = await parametersOf(request)
    if (asked.get('PageNo') === '1') turn += 1
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answerOf(asked, cards, turn)))
  })
  return { url: origin, accessKeyId: 'made', accessKeySecret: 'made-secret', stop }
}

async function parametersOf(request: IncomingMessage): Promise<URLSearchParams> {
  const { search } = new URL(request.url ?? '/', 'http://made')
  return new URLSearchParams(`${search.slice(1)}&${await text(request)}`)
}

function answerOf(asked: URLSearchParams, Total: number, turn: number) {
  const [PageNo, PageSize] = [Number(asked.get('PageNo')), Number(asked.get('PageSize'))]
  const first = (PageNo - 1) * PageSize
  const List = Array.from({ length: Math.max(0, Math.min(PageSize, Total - first)) }, (_, at) =>
    rowOf(madeCard(first + at, turn).card),
  )
  return { Code: '200', Success: true, RequestId: 'MADE', Data: { PageNo, PageSize, Total, List } }
}

/** In the spelling of the document: the names of our properties with a capital, tags under a name of their own. */
function rowOf(card: Card): Record<string, unknown> {
  const returned = CARD_FIELD_NAMES.filter((name) => fieldOf(name).source === 'service' && name !== 'tags')
  const members = returned.map((name) => [name.charAt(0).toUpperCase() + name.slice(1), card[name] ?? undefined])
  return { ...Object.fromEntries(members), TagList: card.tags.map(({ id, name }) => ({ Id: id, TagName: name })) }
}
