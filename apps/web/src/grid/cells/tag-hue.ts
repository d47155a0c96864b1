import type { Tag } from '@linkdeck/contract'

/** How many hues tokens.css keeps apart for tags. */
export const TAG_HUES = 12

/** A hue that stays with a tag for good: from its id, or from its name where the service sent no id. */
export function tagHue({ id, name }: Tag): number {
  let hash = 0x811c9dc5
  for (const character of id ?? name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return ((hash ^ (hash >>> 15)) >>> 0) % TAG_HUES
}
