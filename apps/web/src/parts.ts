/** Parts of the page beside the first cards. Each comes when it is needed; what an address shows is there for its first paint. */
import { countConditions } from '@linkdeck/contract'
import type { View } from './address.ts'
import { contradictionOf } from './filters/status-agreement.ts'
import { CardTiles, PHONE } from './grid/card-grid.tsx'
import { ColumnsMenu } from './grid/columns-button.tsx'
import { lazyPart } from './problems/lazy-part.tsx'

export const FilterRail = lazyPart(() => import('./filters/filter-rail.tsx').then(({ FilterRail }) => FilterRail))
export const ChipsLine = lazyPart(() => import('./filters/chips-line.tsx').then(({ ChipsLine }) => ChipsLine))
export const Notices = lazyPart(() => import('./problems/notices.tsx').then(({ Notices }) => Notices))
export const Board = lazyPart(() => import('./board/board.tsx').then(({ Board }) => Board))
export const AdminScreen = lazyPart(() => import('./admin/admin-screen.tsx').then(({ AdminScreen }) => AdminScreen))
export const OpenedCard = lazyPart(() => import('./opened-card.tsx').then(({ OpenedCard }) => OpenedCard))
export const ProblemPanel = lazyPart(() => import('./problems/problem-panel.tsx').then((part) => part.ProblemPanel))
export const HelpDialog = lazyPart(() => import('./shell/help-dialog.tsx').then(({ HelpDialog }) => HelpDialog))
export const ViewsPart = lazyPart(() => import('./views/views-part.tsx').then(({ ViewsPart }) => ViewsPart))
export const ListPart = lazyPart(() => import('./lists/list-part.tsx').then(({ ListPart }) => ListPart))
export const SyncPanel = lazyPart(() => import('./fleet/sync-panel.tsx').then(({ SyncPanel }) => SyncPanel))

/** Nothing moves under the eye because a part came late. */
export async function preloadFor({ query, screen, open, problems }: View): Promise<void> {
  const needed = [
    ...(countConditions(query) > 0 ? [ChipsLine] : []),
    ...(problems.length > 0 || contradictionOf(query) ? [Notices] : []),
    ...(screen === 'today' ? [Board] : []),
    ...(screen === 'admin' ? [AdminScreen] : []),
    ...(open ? [OpenedCard] : []),
    ...(window.matchMedia(PHONE).matches ? [CardTiles] : []),
  ]
  await Promise.all(needed.map((part) => part.preload()))
}

/** What the first press of a button may want, and what has to be there when the server no longer is. */
export function preloadSoon(): void {
  for (const part of [ChipsLine, OpenedCard, ProblemPanel, ColumnsMenu]) void part.preload()
}
