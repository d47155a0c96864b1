/** Tells by its shape which number of a card somebody typed or pasted. */
import { NUMBER_FIELDS, type NumberField } from '@linkdeck/contract'

/**
 * ICCIDs begin with 89 and may hold letters; IMSIs begin with the country code of China, Hong Kong, Macao or Taiwan,
 * where an IMEI of the same length begins with 35 or 86.
 */
const SHAPES: Record<NumberField, RegExp> = {
  iccid: /^89[0-9A-Z]{16,20}$/i,
  imsi: /^4(?:5[45]|6[016])\d{12}$/,
  msisdn: /^\d{11,13}$/,
}

/** The number without what people put between its digits, full-width digits made plain. */
export function plainNumber(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s+-]/g, '')
}

/** null when the text is none of the three for certain. */
export function detectNumber(text: string): NumberField | null {
  const plain = plainNumber(text)
  return NUMBER_FIELDS.find((name) => SHAPES[name].test(plain)) ?? null
}
