import type { Card } from './card.ts'
import type { CardFieldName } from './fields.ts'

/** A value as the service wrote it, several of them in one line; '' when there is none. as: how each of them is written. */
export function writtenText(card: Card, name: CardFieldName, as = (text: string) => text): string {
  const value = card[name]
  if (value === null) return ''
  if (typeof value !== 'object') return as(String(value))
  return value.map((part) => as(typeof part === 'string' ? part : part.name)).join('; ')
}
