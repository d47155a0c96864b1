import { currentView, goTo } from '../use-address.ts'
import { listQuery } from './list-query.ts'

/** In the order in which it was given. */
export function showList(id: string): void {
  goTo({ ...currentView(), query: listQuery(id, [{ name: 'list', descending: false }]), screen: 'cards' })
}
