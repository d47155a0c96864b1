/** Cards with the skew of a real account, cheap enough to make a million of them: for measuring and for tests. */
import { type Card, deriveCard, spellCardTime } from '@linkdeck/contract'

const STATES = [
  ['30', '100', 0.51],
  ['50', '50', 0.85],
  ['10', '10', 0.9],
  ['20', '20', 0.93],
  ['35', '300', 0.95],
  ['35', '200', 0.97],
  ['40', '40', 1],
] as const
const VENDORS = [
  ['CMCC', 'CM', 0.58],
  ['CUCC', 'CU', 0.76],
  ['CTCC', 'CT', 0.91],
  ['VNO', 'AL', 1],
] as const
const PLANS = [
  ['singlecard', 'SC', 0.48],
  ['sameflowcard', 'SF', 0.68],
  ['unityPayPool', 'UP', 0.8],
  ['directionalcard', 'SCD', 0.9],
  ['directional_sameflowcard', 'SFD', 0.96],
  ['GREcard', 'UPG', 1],
] as const
const PERIODS = [
  ['1101', 'M', 0.66],
  ['1112', 'Y', 0.86],
  ['1103', 'Q', 0.94],
  ['1106', 'H', 1],
] as const
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
  const roll = (salt: number) => mix(number, salt) / 2 ** 32
  const pick = <T>(list: readonly T[], salt: number): T | undefined => list[Math.floor(roll(salt) ** 1.5 * list.length)]
  const weighted = <T extends readonly [string, string, number]>(list: readonly T[], salt: number) =>
    list.find(([, , upTo]) => roll(salt) < upTo) ?? list[0]
  const [status = '', osStatus = ''] = weighted(STATES, 1) ?? []
  const [vendor = '', carrier = ''] = weighted(VENDORS, 2) ?? []
  const [dataType = '', plan = ''] = weighted(PLANS, 3) ?? []
  const [period = '', cycle = ''] = weighted(PERIODS, 4) ?? []
  const dataLevel = pick(LEVELS, 5) ?? '30MB'
  const tariff = 1 + Math.floor(roll(6) * 3)
  const tail = plan.startsWith('UP') ? `P${Math.floor(roll(7) * 20)}` : dataLevel.slice(0, -1)
  const serial = String((number * 618_033_989 + 271_828) % 1_000_000_000).padStart(9, '0')
  const usedMb = Math.floor(roll(8) ** 2 * 2000) + turn
  const time = (salt: number, days: number) =>
    spellCardTime(START_MS + Math.floor(roll(salt) * days) * 86_400_000 + (mix(number, salt + 1) % 86_400_000))
  const plain = {
    iccid: `8986${mix(number, 9) % 12 < 10 ? '00' : '03'}${18 + (mix(number, 10) % 8)}${10 + (mix(number, 11) % 55)}${serial}${number % 10}`,
    status,
    osStatus,
    vendor,
    dataType,
    period,
    dataLevel,
    periodRestFlow: roll(12) < 0.02 ? '-' : `${Math.floor(roll(13) * 1500)}.00MB`,
    periodAddFlow: `${usedMb}.00MB`,
    expireTime: roll(14) < 0.03 ? null : `${time(15, 1500).slice(0, 10)} 23:59:59`,
    isAutoRecharge: roll(16) < 0.08 ? null : roll(17) < 0.7,
    tags: TAGS.filter((_, at) => roll(100 + at) < 0.08).map((name) => ({ id: String(name.length), name })),
    flowLatestModifiedTime: spellCardTime(START_MS + turn * 86_400_000),
    msisdn: [`14${String((number * 1_618_033) % 100_000_000_000).padStart(11, '0')}`],
    imsi: Array.from(
      { length: vendor === 'VNO' ? 3 : 1 },
      (_, at) => `460${String((number * 1_442_695 + at * 7) % 1_000_000_000_000).padStart(12, '0')}`,
    ),
    vsimInstanceId: String(10_000_000 + number * 3),
    remark: roll(18) < 0.2 ? `Truck ${mix(number, 19) % 5000} Shanghai` : null,
    credentialNo: `${carrier}-${plan}-${cycle}-${tariff}-${tail}`,
    credentialType: dataType,
    credentialInstanceId: String(2_622_000 + (mix(number, 20) % 500)),
    aliFee: `ali_${tariff}`,
    aliyunOrderId: String(211_519_634_000_000 + Math.floor(number / 40)),
    periodSmsUse: roll(21) < 0.9 ? '0' : String(mix(number, 22) % 60),
    activeType: status === '10' ? null : 'first_data_record',
    activeTime: time(23, 1000),
    openAccountTime: time(25, 900),
    notifyId: roll(27) < 0.02 ? '10086' : null,
    certifyType: 'enterprise',
    simType: pick(SIMS, 28) ?? null,
    networkType: roll(29) < 0.9 ? '4G' : '5G',
    apnName: pick(APNS, 30) ?? null,
    directionalGroupId: plan.endsWith('D') || plan === 'UPG' ? String(mix(number, 31) % 40) : null,
    directionalGroupName: plan.endsWith('D') || plan === 'UPG' ? `Group ${mix(number, 31) % 40}` : null,
    privateNetworkSegment: roll(32) < 0.05 ? '10.0.0.0/8' : null,
    extra: {},
  }
  return { card: deriveCard(plain), raw: JSON.stringify(plain) }
}

/** A well mixed number of 32 bits. */
function mix(number: number, salt: number): number {
  let bits = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d)
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b)
  return (bits ^ (bits >>> 16)) >>> 0
}
