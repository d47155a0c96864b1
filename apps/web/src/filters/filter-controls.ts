/** Which control edits which filter. A new field gets the control of its kind; a new kind does not compile without one. */
import { FIELD_NAMES, type FieldGroup, type FieldKind, type FieldName, fieldOf } from '@linkdeck/contract'

export type ControlName =
  | 'values'
  | 'codes'
  | 'flag'
  | 'dates'
  | 'amounts'
  | 'percent'
  | 'count'
  | 'status-tree'
  | 'plan-table'
  | 'sim-table'

const CONTROL_OF_KIND: Record<FieldKind, ControlName> = {
  id: 'values',
  ids: 'values',
  text: 'values',
  level: 'values',
  tags: 'values',
  count: 'count',
  code: 'codes',
  flag: 'flag',
  time: 'dates',
  flow: 'amounts',
  percent: 'percent',
}

/** Fields whose values have more structure than their kind tells. */
const CONTROL_OF_FIELD: Partial<Record<FieldName, ControlName>> = {
  status: 'status-tree',
  osStatus: 'status-tree',
  dataType: 'plan-table',
  simType: 'sim-table',
}

export function controlOf(name: FieldName): ControlName {
  return CONTROL_OF_FIELD[name] ?? CONTROL_OF_KIND[fieldOf(name).kind]
}

/** One editor of the rail. The status tree edits two fields, every other editor one. */
export type Editor = { names: readonly [FieldName, ...FieldName[]]; control: ControlName }

/** An editor for every field, in the order of the registry; a list is brought, not typed. */
export const EDITORS: readonly Editor[] = FIELD_NAMES.flatMap((name): Editor[] => {
  const control = controlOf(name)
  if (name === 'osStatus' || name === 'list') return []
  return [{ names: name === 'status' ? ['status', 'osStatus'] : [name], control }]
})

/** Whether ListCardInfo itself has this filter; the others need the fleet index. */
export function isLive({ names }: Editor): boolean {
  return names.some((name) => fieldOf(name).live !== null)
}

/** Open before anybody asked for more: what a fleet manager looks for every morning. */
const FIRST: ReadonlySet<FieldName> = new Set<FieldName>([
  'status',
  'restPercent',
  'periodAddFlow',
  'expireTime',
  'isAutoRecharge',
  'tags',
  'vendor',
  'dataType',
])

export function isFirst({ names: [name] }: Editor): boolean {
  return FIRST.has(name)
}

export const GROUPS: readonly FieldGroup[] = ['status', 'flow', 'plan', 'identity', 'network']

/** The place of an editor in the page, so that a chip can lead to it. */
export function editorId(name: FieldName): string {
  const editor = EDITORS.find(({ names }) => names.includes(name))
  return `filter-${editor?.names[0] ?? name}`
}
