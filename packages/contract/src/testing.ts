export { arbitraryCard } from './card/arbitrary-card.ts'
export { HOSTILE_TEXTS } from './export/hostile-texts.ts'
export { identifiersOf } from './list/identifiers-of.ts'
export { arbitraryQuery } from './query/arbitrary-query.ts'
