/** What the page asks of the server about lists. */
import { ListAnswer, type ListRequest, OwnListsAnswer, ROUTES } from '@linkdeck/contract'
import { get, parseAnswer, send } from '../api.ts'

export async function sendList(list: ListRequest): Promise<ListAnswer> {
  return parseAnswer(ListAnswer, await send('POST', ROUTES.lists, list), 200)
}

export function loadOwnLists(signal: AbortSignal): Promise<OwnListsAnswer> {
  return get(ROUTES.lists, OwnListsAnswer, signal)
}

export async function deleteList(id: string): Promise<void> {
  await send('DELETE', `${ROUTES.lists}/${encodeURIComponent(id)}`)
}
