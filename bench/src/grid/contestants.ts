/** Who is measured. Selectors find the element that scrolls the rows. */
import type { View } from './view.ts'

export type Contestant = { name: string; path: string; scroller: string }

export const LINKDECK: Contestant = { name: 'Linkdeck', path: '/', scroller: ':has(> table[role=grid])' }

export const PEERS = {
  floor: { name: 'DOM floor', path: '/peers/floor/', scroller: '#root > div' },
  glide: { name: 'Glide', path: '/peers/glide/', scroller: '.dvn-scroller' },
  agGrid: { name: 'AG Grid', path: '/peers/ag-grid/', scroller: '.ag-grid-viewport' },
  mui: { name: 'MUI X', path: '/peers/mui/', scroller: '.MuiDataGrid-virtualScroller' },
  antd: { name: 'Ant Design', path: '/peers/antd/', scroller: '.ant-table-tbody-virtual-holder' },
} satisfies Record<string, Contestant>

export const CONTESTANTS: readonly Contestant[] = [LINKDECK, ...Object.values(PEERS)]

/** Where a contestant shows what Linkdeck's own grid shows. */
export function addressOf({ path }: Contestant, origin: string, view: View): string {
  return path === LINKDECK.path ? `${origin}/` : `${origin}${path}?view=${encodeURIComponent(JSON.stringify(view))}`
}
