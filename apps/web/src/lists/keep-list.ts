import { spanOfMangled } from '@linkdeck/contract'
import { sendList } from './lists-api.ts'

/** without: cards that are not in the list, as they have no ICCID that can be read as one. id: null when it holds none. */
export type KeptList = { id: string | null; without: number }

/** Keeps cards as a list, in their order, by their ICCIDs; '' stands for a card that has none. */
export async function keepList(iccids: readonly string[]): Promise<KeptList> {
  const named = iccids.filter((iccid) => iccid !== '')
  const without = iccids.length - named.length
  if (named.length === 0) return { id: null, without }
  // A whole ICCID may look like a shortened one. Here it is known to be whole.
  const whole = named.filter((iccid) => spanOfMangled(iccid) !== null)
  const chosen = Object.fromEntries(whole.map((iccid) => [iccid, [iccid]]))
  const { id, unread } = await sendList({ text: named.join('\n'), chosen, keep: true })
  return { id, without: without + unread.count }
}
