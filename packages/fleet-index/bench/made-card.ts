/** Cards with the skew of a real account, cheap enough to make a million of them: for measuring and for tests. */
import { type Card, DAY_MS, deriveCard, spellCardTime } from '@linkdeck/contract'

type Share = readonly [code: string, detail: string, upTo: number]

const STATES: readonly Share[] = [
  ['30', '100', 0.51],
  ['50', '50', 0.85],
  ['10', '10', 0.9],
  ['20', '20', 0.93],
  ['35', '300', 0.95],
  ['35', '200', 0.97],
  ['40', '40', 1],
]
const VENDORS: readonly Share[] = [
  ['CMCC', 'CM', 0.58],
  ['CUCC', 'CU', 0.76],
  ['CTCC', 'CT', 0.91],
  ['VNO', 'AL', 1],
]
const PLANS: readonly Share[] = [
  ['singlecard', 'SC', 0.48],
  ['sameflowcard', 'SF', 0.68],
  ['unityPayPool', 'UP', 0.8],
  ['directionalcard', 'SCD', 0.9],
  ['directional_sameflowcard', 'SFD', 0.96],
  ['GREcard', 'UPG', 1],
]
const PERIODS: readonly Share[] = [
  ['1101', 'M', 0.66],
  ['1112', 'Y', 0.86],
  ['1103', 'Q', 0.94],
  ['1106', 'H', 1],
]
const LEVELS = [
  '30MB',
  '100MB',
  '10MB',
  '50MB',
  '200MB',
  '300MB',
  '500MB',
  '1GB',
  '2GB',
  '5GB',
  '10GB',
  '100GB',
] as const
const SIMS = [
  'nano',
  'micro',
  'normal',
  'simplus56',
  'simplus22',
  'industry-nano',
  'industry-micro',
  'simplus',
] as const
const APNS = ['cmiot', 'cmnbiot', 'unim2m.njm2mapn', 'ctnet', 'ctiot', 'a.private.apn', 'b.private.apn'] as const
const TAGS = ['shanghai', 'truck', 'spare', 'meter', 'kiosk', 'pilot', 'north', 'south', 'camera', 'lift'] as const
const START_MS = Date.UTC(2024, 0, 1)

/** The same card for the same number and turn; a later turn has used more. */
export function madeCard(number: number, turn = 0): { card: Card; raw: string } {
  const state = stateOf(number)
  const plan = planOf(number)
  const plain = {
    ...state,
    ...plan,
    ...identifiersOf(number, plan.vendor),
    ...flowOf(number, turn),
    ...timesOf(number),
    ...networkOf(number, plan.credentialNo),
    tags: TAGS.filter((_, at) => roll(number, 100 + at) < 0.08).map((name) => ({ id: String(name.length), name })),
    notifyId: roll(number, 27) < 0.02 ? '10086' : null,
    certifyType: 'enterprise',
    extra: {},
  }
  return { card: deriveCard(plain), raw: JSON.stringify(plain) }
}

function stateOf(number: number) {
  const [status, osStatus] = weighted(STATES, roll(number, 1))
  return { status, osStatus, activeType: status === '10' ? null : 'first_data_record' }
}

function planOf(number: number) {
  const [vendor, carrier] = weighted(VENDORS, roll(number, 2))
  const [dataType, plan] = weighted(PLANS, roll(number, 3))
  const [period, cycle] = weighted(PERIODS, roll(number, 4))
  const dataLevel = skewed(LEVELS, roll(number, 5))
  const tariff = 1 + Math.floor(roll(number, 6) * 3)
  const tail = plan.startsWith('UP') ? `P${Math.floor(roll(number, 7) * 20)}` : dataLevel.slice(0, -1)
  return {
    vendor,
    dataType,
    period,
    dataLevel,
    credentialNo: `${carrier}-${plan}-${cycle}-${tariff}-${tail}`,
    credentialType: dataType,
    credentialInstanceId: String(2_622_000 + (mix(number, 20) % 500)),
    aliFee: `ali_${tariff}`,
    aliyunOrderId: String(211_519_634_000_000 + Math.floor(number / 40)),
  }
}

function identifiersOf(number: number, vendor: string) {
  const serial = String((number * 618_033_989 + 271_828) % 1_000_000_000).padStart(9, '0')
  const issuer = mix(number, 9) % 12 < 10 ? '00' : '03'
  return {
    iccid: `8986${issuer}${18 + (mix(number, 10) % 8)}${10 + (mix(number, 11) % 55)}${serial}${number % 10}`,
    msisdn: [`14${String((number * 1_618_033) % 100_000_000_000).padStart(11, '0')}`],
    imsi: Array.from(
      { length: vendor === 'VNO' ? 3 : 1 },
      (_, at) => `460${String((number * 1_442_695 + at * 7) % 1_000_000_000_000).padStart(12, '0')}`,
    ),
    vsimInstanceId: String(10_000_000 + number * 3),
    remark: roll(number, 18) < 0.2 ? `Truck ${mix(number, 19) % 5000} Shanghai` : null,
  }
}

function flowOf(number: number, turn: number) {
  return {
    periodRestFlow: roll(number, 12) < 0.02 ? '-' : `${Math.floor(roll(number, 13) * 1500)}.00MB`,
    periodAddFlow: `${Math.floor(roll(number, 8) ** 2 * 2000) + turn}.00MB`,
    periodSmsUse: roll(number, 21) < 0.9 ? '0' : String(mix(number, 22) % 60),
    flowLatestModifiedTime: spellCardTime(START_MS + turn * DAY_MS),
  }
}

function timesOf(number: number) {
  const time = (salt: number, days: number) =>
    spellCardTime(START_MS + Math.floor(roll(number, salt) * days) * DAY_MS + (mix(number, salt + 1) % DAY_MS))
  return {
    expireTime: roll(number, 14) < 0.03 ? null : `${time(15, 1500).slice(0, 10)} 23:59:59`,
    isAutoRecharge: roll(number, 16) < 0.08 ? null : roll(number, 17) < 0.7,
    activeTime: time(23, 1000),
    openAccountTime: time(25, 900),
  }
}

function networkOf(number: number, credentialNo: string) {
  const isDirectional = /-(?:SCD|SFD|UPG)-/.test(credentialNo)
  const group = mix(number, 31) % 40
  return {
    simType: skewed(SIMS, roll(number, 28)),
    networkType: roll(number, 29) < 0.9 ? '4G' : '5G',
    apnName: skewed(APNS, roll(number, 30)),
    directionalGroupId: isDirectional ? String(group) : null,
    directionalGroupName: isDirectional ? `Group ${group}` : null,
    privateNetworkSegment: roll(number, 32) < 0.05 ? '10.0.0.0/8' : null,
  }
}

/** From 0 to 1, the same for the same number and salt. */
function roll(number: number, salt: number): number {
  return mix(number, salt) / 2 ** 32
}

/** The first ones more often than the last. */
function skewed(list: readonly string[], share: number): string {
  return list[Math.floor(share ** 1.5 * list.length)] ?? ''
}

/** The one whose share of the whole this is: each carries the share up to its end. */
function weighted(list: readonly Share[], share: number): Share {
  return list.find(([, , upTo]) => share < upTo) ?? ['', '', 1]
}

/** A well mixed number of 32 bits. */
function mix(number: number, salt: number): number {
  let bits = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d)
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b)
  return (bits ^ (bits >>> 16)) >>> 0
}
