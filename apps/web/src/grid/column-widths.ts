import { type CardFieldName, type FieldKind, fieldOf } from '@linkdeck/contract'

/** Wide enough for what the kind holds in both languages, in pixels with the padding of the cell. */
const WIDTH_OF_KIND: Record<FieldKind, number> = {
  id: 176,
  ids: 176,
  text: 160,
  code: 136,
  flag: 88,
  time: 168,
  flow: 120,
  level: 104,
  percent: 304,
  count: 112,
  tags: 216,
}

const WIDTH_OF_FIELD: Partial<Record<CardFieldName, number>> = {
  iccid: 240,
  status: 212,
  osStatus: 248,
  expireTime: 256,
  isAutoRecharge: 112,
  flowLatestModifiedTime: 136,
  dataType: 184,
  simType: 184,
  remark: 240,
  certifyType: 120,
  networkType: 104,
  aliFee: 104,
}

export const MIN_WIDTH = 72
export const MAX_WIDTH = 640

export function widthOf(name: CardFieldName): number {
  return WIDTH_OF_FIELD[name] ?? WIDTH_OF_KIND[fieldOf(name).kind]
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)))
}
