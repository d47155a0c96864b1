import { type FieldName, fieldOf } from '@linkdeck/contract'

/** How a card lacks a value: an amount that is missing or cannot be read is unknown, a tag is just not there. */
export function missingKind(name: FieldName): 'value' | 'tags' | 'amount' {
  const { kind } = fieldOf(name)
  if (kind === 'tags') return 'tags'
  return kind === 'flow' || kind === 'percent' || kind === 'count' ? 'amount' : 'value'
}
