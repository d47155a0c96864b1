/** Which values of an open vocabulary are listed: those that are asked for, then the most frequent, in the order of the field. */
import {
  conditionOf,
  DATA_TYPE,
  type FieldName,
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

/** The counted values, most frequent first; of a field that is not counted, those of the loaded cards. Asked ones always. */
export function openValues({ name, query, counts, seen }: Asked): readonly OpenValue[] {
  const { any, none } = conditionOf(query, name)
  const found = counts?.facetOf(name)?.values ?? (isPersonal(name) ? [] : seen(name))
  const asked = [...any, ...none].filter((value) => !found.some((one) => one.value === value))
  return [...asked.map((value) => ({ value, label: null })), ...found]
}

/** Numbers that belong to one card alone: no other card could be found by them. */
function isPersonal(name: FieldName): boolean {
  return fieldOf(name).kind === 'id' || fieldOf(name).kind === 'ids'
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

/** What a credential number says about its plan, where it has the known shape; tariff and level can be read off itself. */
export function decodedCredential(value: string, language: Language): string | null {
  const credential = parseCredential(value)
  if (!credential) return null
  const { vendor, dataType, period } = credential
  return [
    labelOf(VENDOR, vendor, language),
    labelOf(DATA_TYPE, dataType, language),
    labelOf(PERIOD, period, language),
  ].join(' · ')
}
