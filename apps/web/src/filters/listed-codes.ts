import { conditionOf, fieldOf } from '@linkdeck/contract'
import type { ControlProps } from './edit.ts'

/** The documented codes of a field in their order, then those that only the cards or the question know. */
export function listedCodes({ name, query, counts }: Pick<ControlProps, 'name' | 'query' | 'counts'>): string[] {
  const { vocab } = fieldOf(name)
  const { any, none } = conditionOf(query, name)
  const known = vocab?.entries.map(({ code }) => code) ?? []
  const counted = counts?.facetOf(name)?.values.map(({ value }) => value) ?? []
  return [...new Set([...known, ...counted, ...any, ...none])]
}
