export { arbitraryCard } from './card/arbitrary-card.ts'
export { plainCard } from './card/plain-card.ts'
export { arbitraryQuery } from './query/arbitrary-query.ts'
