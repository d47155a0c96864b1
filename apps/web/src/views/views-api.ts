/** What the page asks of the server about saved views. */
import { ROUTES, SavedView, type ViewChange, type ViewRequest, ViewsAnswer } from '@linkdeck/contract'
import { get, parseAnswer, send } from '../api.ts'

const pathOf = (id: string) => `${ROUTES.views}/${encodeURIComponent(id)}`

export async function loadViews(signal: AbortSignal): Promise<readonly SavedView[]> {
  return (await get(ROUTES.views, ViewsAnswer, signal)).views
}

export async function keepView(view: ViewRequest): Promise<SavedView> {
  return parseAnswer(SavedView, await send('POST', ROUTES.views, view), 201)
}

export async function changeView(id: string, change: ViewChange): Promise<SavedView> {
  return parseAnswer(SavedView, await send('PATCH', pathOf(id), change), 200)
}

export async function orderViews(ids: readonly string[]): Promise<void> {
  await send('PUT', ROUTES.views, { ids })
}

export async function deleteView(id: string): Promise<void> {
  await send('DELETE', pathOf(id))
}

export async function restoreView(id: string): Promise<SavedView> {
  return parseAnswer(SavedView, await send('POST', `${pathOf(id)}/restore`), 200)
}
