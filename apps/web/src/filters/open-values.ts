/** Which values of an open vocabulary are listed: those that are asked for, then the most frequent, in the order of the field. */
import {
  conditionOf,
  DATA_TYPE,
  fieldOf,
  type Language,
  labelOf,
  PERIOD,
  parseCredential,
  parseFlow,
  VENDOR,
} from '@linkdeck/contract'
import type { ControlProps } from './edit.ts'

/** label: what the value is called, where it has a better name than itself. */
export type OpenValue = { value: string; label: string | null }

/** Listed before anybody asks for all. */
export const FIRST_LISTED = 8

type Asked = Pick<ControlProps, 'name' | 'query' | 'counts' | 'seen'>

/** The counted values, most frequent first; before anything was counted, those of the loaded cards. Asked ones always. */
export function openValues({ name, query, counts, seen }: Asked): readonly OpenValue[] {
  const { any, none } = conditionOf(query, name)
  const found = counts?.facetOf(name)?.values ?? seen(name)
  const asked = [...any, ...none].filter((value) => !found.some((one) => one.value === value))
  return [...asked.map((value) => ({ value, label: null })), ...found]
}

/** Those that fit a word, or the first few with all that are asked for. */
export function listedValues(asked: Asked, sought: string, isWhole: boolean): readonly OpenValue[] {
  const values = openValues(asked)
  const { any, none } = conditionOf(asked.query, asked.name)
  const needle = sought.trim().toLowerCase()
  const isListed = ({ value, label }: OpenValue, at: number) =>
    needle === ''
      ? isWhole || at < FIRST_LISTED || any.includes(value) || none.includes(value)
      : `${value}\n${label ?? ''}`.toLowerCase().includes(needle)
  const listed = values.filter(isListed)
  return fieldOf(asked.name).kind === 'level' ? [...listed].sort(bySize) : listed
}

/** Amounts by size; what is no amount comes last. */
function bySize(a: OpenValue, b: OpenValue): number {
  const size = ({ value }: OpenValue) => parseFlow(value) ?? Number.MAX_VALUE
  return size(a) - size(b)
}

/** A credential number in words, as far as it has the known shape. */
export function decodedCredential(value: string, language: Language): string | null {
  const credential = parseCredential(value)
  if (!credential) return null
  const { vendor, dataType, period, tariff, tail } = credential
  const words = [
    labelOf(VENDOR, vendor, language),
    labelOf(DATA_TYPE, dataType, language),
    labelOf(PERIOD, period, language),
  ]
  return [...words, tariff, tail].join(' · ')
}
