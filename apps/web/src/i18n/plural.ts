const ENGLISH = new Intl.PluralRules('en')

/** The English form for a count: plural(1, 'card', 'cards'). Chinese has one form and needs no help. */
export function plural(count: number, one: string, other: string): string {
  return ENGLISH.select(count) === 'one' ? one : other
}
