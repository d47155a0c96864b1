export { arbitraryCard } from './card/arbitrary-card.ts'
export { HOSTILE_TEXTS } from './export/hostile-texts.ts'
export { arbitraryQuery } from './query/arbitrary-query.ts'
