import type { ExportNote } from '@linkdeck/contract'
import { readView, type View } from '../address.ts'

/** then: with the days that its dates named then, now: with those they name today. The same where no date moves. */
export type NotedViews = { before: View | null; today: View | null }

/** null: an address that cannot be read whole, such as a range that ends before it begins once its days are named. */
export function viewsOfNote({ address, pinned }: ExportNote): NotedViews {
  return { before: viewAt(pinned), today: viewAt(address) }
}

function viewAt(address: string): View | null {
  if (!URL.canParse(address)) return null
  const view = readView(new URL(address).search)
  return view.problems.length === 0 ? view : null
}
