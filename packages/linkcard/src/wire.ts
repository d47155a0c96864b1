/** ListCardInfo as documented, where the spelling of the service differs from the product's. */
import { type CardFieldName, type FieldName, fieldOf, isCardFieldName } from '@linkdeck/contract'

export const ACTION = 'ListCardInfo'
export const VERSION = '2021-05-20'

/** The document's spelling of a property: lowerCamelCase with its first letter raised. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Cards come back under TagList what they are asked for by TagName; every other field has one name both ways. */
const REQUEST_NAME: Partial<Record<FieldName, string>> = { tags: 'TagName' }
const ANSWER_NAME: Partial<Record<FieldName, string>> = { tags: 'TagList' }

export function requestNameOf(name: FieldName): string {
  return REQUEST_NAME[name] ?? pascalCase(name)
}

export function answerNameOf(name: FieldName): string {
  return ANSWER_NAME[name] ?? pascalCase(name)
}

/** Whether ListCardInfo returns the field. */
export function isReturned(name: FieldName): name is CardFieldName {
  return isCardFieldName(name) && fieldOf(name).source === 'service'
}
