/** The card as a thing: form, networks, access point. */
import { between, type CardSeed, DRAW, oneOf, roll, weighted } from './dice.ts'
import { dataTypeOf, isDirectional, vendorOf } from './plan.ts'

const pickSimType = weighted([
  ['nano', 22],
  ['micro', 12],
  ['normal', 8],
  ['simplus56', 12],
  ['simplus22', 5],
  ['industry-normal', 6],
  ['industry-micro', 8],
  ['industry-nano', 12],
  ['simplus', 11],
  ['industry-simplus22', 4],
])

export const simTypeOf = (card: CardSeed) => pickSimType(roll(card, DRAW.simType))

const pickNetwork = weighted<string | undefined>([
  ['4G', 70],
  ['5G', 9],
  [undefined, 21],
])

/** Absent on cards older than the field (added to the API in August 2023). */
export const networkTypeOf = (card: CardSeed) => pickNetwork(roll(card, DRAW.network))

const APNS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  CMCC: ['cmiot', 'cmiot', 'cmmtm', 'cmiotalihz.zj'],
  CUCC: ['unim2m.njm2mapn', 'scuiot', 'unim2m.njm2mapn'],
  CTCC: ['ctnet', 'ctiot', 'ctlte'],
}

export function apnNameOf(card: CardSeed): string | undefined {
  const chance = roll(card, DRAW.apn)
  return chance > 0.98 ? undefined : oneOf(APNS[vendorOf(card)] ?? ['cmiot', 'aliyun.iot'], chance)
}

export function certifyTypeOf(card: CardSeed): string | undefined {
  return roll(card, DRAW.certify) < 0.97 ? 'enterprise' : undefined
}

/** Private networks belong to directional plans (document: 私网网段(定向卡)). */
export function segmentOf(card: CardSeed): string | undefined {
  const chance = roll(card, DRAW.segment)
  if (!isDirectional(dataTypeOf(card)) || chance > 0.6) return undefined
  return `10.${between(chance / 0.6, 0, 31)}.${card.index % 256}.0/24`
}
