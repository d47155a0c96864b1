/** What the text in the box asks for. */
import { type CardQuery, type NumberField, readText, type TextFault, writeText } from '@linkdeck/contract'
import { chooseNumber } from '../filters/choose.ts'
import { detectNumber, plainNumber } from '../filters/detect-number.ts'
import { type Place, placeOf } from './place-of.ts'

/** A text that begins so is no question but a command. */
export const COMMAND_MARK = '>'

export type Reading = {
  text: string
  place: Place
  faults: readonly TextFault[]
  /** The number of one card, where the free text is nothing else. */
  number: { name: NumberField; plain: string } | null
  /** The question without what stands under the caret: what suggestions are counted in. */
  question: CardQuery
}

type Asked = { current: CardQuery; isIndexed: boolean }

export function readTyped(text: string, caret: number, asked: Asked): Reading {
  const place = placeOf(text, caret)
  const { query, faults } = isCommand(text) ? readText('', asked.current) : readText(text, asked.current)
  const without = `${text.slice(0, place.from)} ${text.slice(place.to)}`
  return { text, place, faults, number: numberOf(query, asked), question: readText(without, asked.current).query }
}

export function isCommand(text: string): boolean {
  return text.startsWith(COMMAND_MARK)
}

/** The question of a text, or the first fault that keeps it from being one. Another question begins on its first page. */
export function questionOf(text: string, asked: Asked): { query: CardQuery } | { fault: TextFault } {
  const { query, faults } = readText(text, asked.current)
  const [fault] = faults
  if (fault) return { fault }
  const number = numberOf(query, asked)
  const next = number ? chooseNumber({ ...query, text: '' }, number.name, number.plain) : query
  return { query: writeText(next) === writeText(asked.current) ? asked.current : { ...next, offset: 0 } }
}

/**
 * An ICCID is told by its beginning. Eleven to fifteen digits may also be the middle of one: the index looks through
 * all numbers for them, the service has to be told which it is.
 */
function numberOf({ text }: CardQuery, { isIndexed }: Asked): Reading['number'] {
  const name = detectNumber(text)
  return name && (name === 'iccid' || !isIndexed) ? { name, plain: plainNumber(text) } : null
}

/** The faults to be marked: what is still being typed is left in peace. */
export function shownFaults({ faults, place }: Reading, isChecked: boolean): readonly TextFault[] {
  return isChecked ? faults : faults.filter(({ from, to }) => to < place.part.from || from > place.part.to)
}
