/** More than both of these at once are not believed: a narrowed permission looks like a fleet that shrank. */
const BELIEVED = { cards: 20, share: 0.02 }

export function isTooMany(cards: number, of: number): boolean {
  return cards > BELIEVED.cards && cards > of * BELIEVED.share
}
