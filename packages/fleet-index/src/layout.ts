/**
 * Where every field of a card is kept. What many cards share (a plan, a state, a set of tags) stands once in a
 * dimension and the card holds its number: a card stays narrow, a facet counts small integers, and a condition is
 * decided once a plan instead of once a card.
 */
import { CARD_FIELD_NAMES, type CardFieldName, FIELD_NAMES, type FieldName, fieldOf } from '@linkdeck/contract'

export type DimensionName = 'plan' | 'state' | 'network' | 'tags' | 'pools' | 'bulk' | 'direction'

const HOMES = {
  vendor: 'plan',
  dataType: 'plan',
  dataLevel: 'plan',
  period: 'plan',
  aliFee: 'plan',
  credentialNo: 'plan',
  credentialType: 'plan',
  status: 'state',
  osStatus: 'state',
  activeType: 'state',
  certifyType: 'state',
  isAutoRecharge: 'state',
  simType: 'network',
  networkType: 'network',
  apnName: 'network',
  directionalGroupId: 'direction',
  directionalGroupName: 'direction',
  tags: 'tags',
  poolId: 'pools',
  list: 'card',
  aliyunOrderId: 'bulk',
  iccid: 'card',
  msisdn: 'card',
  imsi: 'card',
  vsimInstanceId: 'card',
  remark: 'card',
  restPercent: 'card',
  periodRestFlow: 'card',
  periodAddFlow: 'card',
  expireTime: 'card',
  flowLatestModifiedTime: 'card',
  credentialInstanceId: 'card',
  periodSmsUse: 'card',
  activeTime: 'card',
  openAccountTime: 'card',
  notifyId: 'card',
  privateNetworkSegment: 'card',
} as const satisfies Record<FieldName, DimensionName | 'card'>

export const DIMENSIONS = [
  'plan',
  'state',
  'network',
  'tags',
  'pools',
  'bulk',
  'direction',
] as const satisfies readonly DimensionName[]

export function homeOf(name: FieldName): DimensionName | 'card' {
  return HOMES[name]
}

/** Fields of which a card has several values: their dimension is a set, its members a table of their own. */
export function isSetField(name: FieldName): boolean {
  return name === 'tags' || name === 'poolId'
}

export const CARD_COLUMNS: readonly CardFieldName[] = CARD_FIELD_NAMES.filter((name) => homeOf(name) === 'card')

export function fieldsOfDimension(dimension: DimensionName): readonly FieldName[] {
  return FIELD_NAMES.filter((name) => homeOf(name) === dimension)
}

/** Whether what a field is sorted by is a number. */
export function isNumeric(name: FieldName): boolean {
  const { kind } = fieldOf(name)
  return ['time', 'flow', 'percent', 'count', 'level', 'flag'].includes(kind)
}

/** The column with what a field is sorted by. In a dimension it stands beside the value itself. */
export function keyColumn(name: FieldName): string {
  return homeOf(name) === 'card' ? name : `${name}_key`
}

/** Fields whose ranges hold for fewer cards than have a value: see contract's rangeValueOf. */
export const RANGED_APART: readonly CardFieldName[] = CARD_COLUMNS.filter((name) => fieldOf(name).kind === 'percent')

/** The column that the ends of a range are compared with. */
export function rangeColumn(name: FieldName): string {
  return RANGED_APART.some((apart) => apart === name) ? `${name}_range` : keyColumn(name)
}

export function binColumn(name: FieldName): string {
  return `${name}_bin`
}

export function moreColumn(name: FieldName): string {
  return `${name}_more`
}

/** The values of a set, one a row. */
export function memberTable(dimension: DimensionName): string {
  return `${dimension}_member`
}

export const HISTOGRAM_FIELDS = CARD_FIELD_NAMES.filter((name) => fieldOf(name).facet === 'histogram')

/** Codes and flags are always counted, of the other fields those the registry names. */
export const FACET_FIELDS: readonly FieldName[] = FIELD_NAMES.filter((name) => {
  const { kind, facet } = fieldOf(name)
  return kind === 'code' || kind === 'flag' || facet === 'values'
})
