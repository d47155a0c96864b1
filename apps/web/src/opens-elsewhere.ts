/** A press on a link that asks for another tab or window: it is the browser's to follow. */
export function opensElsewhere({ ctrlKey, metaKey, shiftKey }: Press): boolean {
  return ctrlKey || metaKey || shiftKey
}

type Press = { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }
