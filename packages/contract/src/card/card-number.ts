/** The numbers that tell whose card a card is: people look cards up by them, and hide them from a room that looks on. */
import type { FieldName } from './fields.ts'

export const NUMBER_FIELDS = ['iccid', 'msisdn', 'imsi'] as const satisfies readonly FieldName[]
export type NumberField = (typeof NUMBER_FIELDS)[number]

const SHOWN = 4
const DOT = '\u2022'

/** A number with only its last four places left; one so short that they would be half of it shows none. */
export function maskNumber(number: string): string {
  const hidden = number.length < 2 * SHOWN ? number.length : number.length - SHOWN
  return DOT.repeat(hidden) + number.slice(hidden)
}

export function isNumberField(name: FieldName): name is NumberField {
  return NUMBER_FIELDS.some((field) => field === name)
}

/** A value as it may be seen by everybody. */
export function maskValue(name: FieldName, value: string): string {
  return isNumberField(name) ? maskNumber(value) : value
}

/** ICCIDs have 18 to 22 places and may hold letters, IMSIs 15 digits, MSISDNs 11 to 13. */
const LOOKS_LIKE_NUMBER = /(?<![0-9A-Za-z])(?:89[0-9A-Za-z]{16,20}|\d{11,15})(?![0-9A-Za-z])/g

/** The same for a text that may quote numbers. */
export function maskNumbersIn(text: string): string {
  return text.replaceAll(LOOKS_LIKE_NUMBER, maskNumber)
}
