import type { QueryRule, TextRule } from '@linkdeck/contract'

/** Of a text only; the others are those of an address. */
const rules: Record<Exclude<TextRule, QueryRule>, string> = {
  'unclosed-quote': 'begins with a quote that is never closed',
  'excluded-word': 'would exclude a word, but only values of a filter can be excluded',
}

export const queryBox = {
  rules,
  list: 'Suggestions',
  groups: { card: 'Card', filters: 'Filters', recent: 'Recent', commands: 'Commands' },
  keys: { no: 'Without a value', has: 'With a value', sort: 'Order' },
  conditionOf: (field: string, value: string) => `${field}: ${value}`,
  find: (number: string) => `Find the card with this ${number}`,
  forget: 'Forget recent questions',
  fault: (field: string | null, part: string, fault: string) =>
    `${field === null ? '' : `${field}: `}“${part}” ${fault}.`,
  allowed: (words: string) => ` Try ${words}.`,
  asWords: ' To look for it as it stands, put it in quotes.',
  countedSoFar: (known: string, expected: string | null) =>
    expected === null ? `Counted in ${known} cards so far.` : `Counted in ${known} of ${expected} cards so far.`,
  apply: 'ask',
  choose: 'choose',
  restore: 'take back',
}
