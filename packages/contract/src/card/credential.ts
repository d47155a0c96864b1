/** Credential numbers such as CT-SC-M-1-30M: carrier, plan, cycle, tariff, then the data level or the pool. */

const CARRIER: Readonly<Record<string, string>> = { CM: 'CMCC', CU: 'CUCC', CT: 'CTCC', AL: 'VNO' }
const PLAN: Readonly<Record<string, string>> = {
  SC: 'singlecard',
  SCD: 'directionalcard',
  SF: 'sameflowcard',
  SFD: 'directional_sameflowcard',
  UP: 'unityPayPool',
  UPG: 'GREcard',
}
const CYCLE: Readonly<Record<string, string>> = { M: '1101', Y: '1112' }

/** The parts of a credential number as codes of the vocabularies. tail is a data level, or a pool for unified pools. */
export type Credential = {
  vendor: string
  dataType: string
  period: string
  tariff: string
  tail: string
  tailIsPool: boolean
}

/** null when the number has another shape: then it is shown as it is. */
export function parseCredential(text: string | null): Credential | null {
  const [carrier = '', plan = '', cycle = '', tariff, ...rest] = (text ?? '').split('-')
  const vendor = Object.hasOwn(CARRIER, carrier) && CARRIER[carrier]
  const dataType = Object.hasOwn(PLAN, plan) && PLAN[plan]
  const period = Object.hasOwn(CYCLE, cycle) && CYCLE[cycle]
  const tail = rest.join('-')
  if (!vendor || !dataType || !period || !tariff || !tail) return null
  return { vendor, dataType, period, tariff, tail, tailIsPool: plan === 'UP' || plan === 'UPG' }
}
