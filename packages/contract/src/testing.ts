export { arbitraryCard } from './card/arbitrary-card.ts'
export { arbitraryQuery } from './query/arbitrary-query.ts'
