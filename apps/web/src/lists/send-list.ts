/** What the page asks of the server about a list. */
import { ListAnswer, type ListRequest, ROUTES } from '@linkdeck/contract'
import { parseAnswer, send } from '../api.ts'

export async function sendList(list: ListRequest): Promise<ListAnswer> {
  return parseAnswer(ListAnswer, await send('POST', ROUTES.lists, list), 200)
}
