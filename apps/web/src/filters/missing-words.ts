import { type FieldName, fieldOf } from '@linkdeck/contract'
import type { Messages } from '../i18n/messages.ts'

/** How it is said that a card lacks a value: an amount that is missing or cannot be read is unknown, a tag is just not there. */
export function missingWords(
  name: FieldName,
  { filters }: Pick<Messages, 'filters'>,
): Messages['filters']['missing']['value'] {
  const { kind } = fieldOf(name)
  if (kind === 'tags') return filters.missing.tags
  return kind === 'flow' || kind === 'percent' || kind === 'count' ? filters.missing.amount : filters.missing.value
}
