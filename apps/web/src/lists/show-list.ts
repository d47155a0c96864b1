import { EVERYTHING } from '@linkdeck/contract'
import { currentView, goTo } from '../use-address.ts'

/** The whole list in its own order: what else was asked would hide a part of it. */
export function showList(id: string): void {
  const where = { list: { any: [id], none: [], missing: null } }
  const query = { ...EVERYTHING, where, sort: [{ name: 'list' as const, descending: false }] }
  goTo({ ...currentView(), query, screen: 'cards' })
}
