import { slugOf } from '@linkdeck/contract'

/** How well one of the words answers to what was typed: 0 begins with it, 1 holds it, null does neither. */
function rankOf(typed: string, words: readonly string[]): 0 | 1 | null {
  const raw = typed.trim().toLowerCase()
  const slug = slugOf(typed)
  const begins = (word: string) => word.toLowerCase().startsWith(raw) || (slug !== '' && slugOf(word).startsWith(slug))
  const holds = (word: string) => slug !== '' && slugOf(word).includes(slug)
  if (words.some(begins)) return 0
  return words.some(holds) ? 1 : null
}

/** The items that answer to what was typed, the better ones first, else in their order. */
export function rankWords<T>(items: readonly T[], typed: string, wordsOf: (item: T) => readonly string[]): T[] {
  const ranked = items.map((item) => ({ item, rank: rankOf(typed, wordsOf(item)) }))
  return [0, 1].flatMap((rank) => ranked.filter((one) => one.rank === rank).map(({ item }) => item))
}
