import { type KeptList, keepList } from '../lists/keep-list.ts'
import { type Reads, type Selected, selectedCards } from './selected-cards.ts'

export type ListOfSelected = KeptList & {
  /** Cards were written while these were read: one may be missing. */
  isMixed: boolean
}

/** The id of a list that holds all that was selected; null when something has to be said first. */
export function wholeList({ id, without, isMixed }: ListOfSelected): string | null {
  return without === 0 && !isMixed ? id : null
}

/** Keeps the selected cards as a list; null: reading them was stopped. */
export async function listOfSelected(selected: Selected, reads: Reads): Promise<ListOfSelected | null> {
  const read = await selectedCards(selected, ({ iccid }) => iccid ?? '', reads)
  return read && { ...(await keepList(read.kept)), isMixed: read.isMixed }
}
