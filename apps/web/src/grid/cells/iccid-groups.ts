/** An ICCID for the eye: groups of four from the left, the last six characters stronger (they tell cards apart). */

const GROUP = 4
const STRONG_TAIL = 6

/** weak and strong are the parts of one group; their texts in order are the ICCID itself. */
export type IccidGroup = { weak: string; strong: string }

export function iccidGroups(iccid: string): readonly IccidGroup[] {
  const strongFrom = Math.max(0, iccid.length - STRONG_TAIL)
  const groups: IccidGroup[] = []
  for (let at = 0; at < iccid.length; at += GROUP) {
    const end = Math.min(at + GROUP, iccid.length)
    const cut = Math.min(Math.max(strongFrom, at), end)
    groups.push({ weak: iccid.slice(at, cut), strong: iccid.slice(cut, end) })
  }
  return groups
}
