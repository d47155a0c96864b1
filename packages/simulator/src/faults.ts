/** Every fault a call can ask for by the text sim:<name>, in one table: what happens, and how. */
import * as delivery from './delivery.ts'
import { isKnownRefusalCode, type KnownRefusalCode, REFUSAL_CODES } from './refusals.ts'
import * as spoil from './spoil.ts'

export type Fault = {
  /** For people: what the caller sees. */
  happens: string
  refuses?: { code: KnownRefusalCode; status?: number; retryAfterMs?: number }
  spoils?: spoil.Spoiler
  delivers?: delivery.Delivery
  speaksXml?: true
  ignoresFilters?: true
  /** The call is judged, and its Date header written, by a clock that is ahead. */
  clockAheadMs?: number
}

const TABLE = {
  'wrong-key': { happens: '404 InvalidAccessKeyId.NotFound', refuses: { code: 'InvalidAccessKeyId.NotFound' } },
  'disabled-key': { happens: '400 InvalidAccessKeyId.Inactive', refuses: { code: 'InvalidAccessKeyId.Inactive' } },
  'bad-signature': {
    happens: '400 SignatureDoesNotMatch, whose message repeats the string to sign with the key id and the filters',
    refuses: { code: 'SignatureDoesNotMatch' },
  },
  'expired-token': {
    happens: '400 InvalidSecurityToken.Expired',
    refuses: { code: 'InvalidSecurityToken.Expired' },
  },
  'no-permission': { happens: '403 NoPermission with AccessDeniedDetail', refuses: { code: 'NoPermission' } },
  throttle: {
    happens: '400 Throttling.User, to be asked again after 300 ms (x-acs-retry-after)',
    refuses: { code: 'Throttling.User', retryAfterMs: 300 },
  },
  'throttle-429': {
    happens: '429 Throttling.User without a time to wait',
    refuses: { code: 'Throttling.User', status: 429 },
  },
  'server-error': { happens: '500 InternalError', refuses: { code: 'InternalError' } },
  unavailable: { happens: '503 ServiceUnavailable', refuses: { code: 'ServiceUnavailable' } },
  'html-502': { happens: '502 with an HTML page of a gateway in between', delivers: delivery.deliverHtml },
  truncated: { happens: '200 with half of the text, as if it were whole', delivers: delivery.deliverHalf },
  'cut-off': { happens: 'the connection ends in the middle of the text', delivers: delivery.deliverCutOff },
  reset: { happens: 'the connection is reset without an answer', delivers: delivery.deliverReset },
  hang: { happens: 'no answer, ever', delivers: delivery.deliverNothing },
  'slow-headers': { happens: 'a good answer that begins after 3 s', delivers: delivery.deliverLate },
  drip: { happens: 'a good answer in pieces of 64 bytes every 300 ms', delivers: delivery.deliverDrip },
  refused: {
    happens: '200 with Success=false and Code linkcard.common.BusinessProcessError',
    spoils: spoil.refused,
  },
  'empty-code': { happens: 'a good answer whose Code is empty', spoils: spoil.emptyCode },
  clock: {
    happens: 'the clock of the service is an hour ahead for this call: 400 InvalidTimeStamp.Expired unless corrected',
    clockAheadMs: 3_600_000,
  },
  xml: { happens: 'the answer is XML although JSON was asked for', speaksXml: true },
  huge: { happens: 'a good answer of more than 8 MiB', spoils: spoil.huge },
  'wrong-page': { happens: 'PageNo of the answer is the next page', spoils: spoil.wrongPage },
  'short-page': { happens: 'half of the rows are left out, Total is not changed', spoils: spoil.shortPage },
  repeat: { happens: 'every second row repeats the one before it', spoils: spoil.repeat },
  'total-zero': { happens: 'Total and PageCount are 0 beside a full page', spoils: spoil.totalZero },
  'total-missing': { happens: 'Total and PageCount are absent', spoils: spoil.totalMissing },
  'list-missing': { happens: 'List is absent', spoils: spoil.listMissing },
  'ignore-filter': { happens: 'the filters beside it are ignored', ignoresFilters: true },
  'unknown-codes': { happens: 'every code is one the document does not list', spoils: spoil.unknownCodes },
  'no-identity': { happens: 'rows have neither VsimInstanceId nor Iccid', spoils: spoil.noIdentity },
} as const satisfies Record<string, Fault>

/** A fault of the table, or the code of any refusal of the service. */
export type FaultName = keyof typeof TABLE | KnownRefusalCode

/** `throttle`: always. `throttle*2`: twice, then one call succeeds, then again. */
export type FaultText = FaultName | `${FaultName}*${number}`

export const FAULT_NAMES = [...Object.keys(TABLE), ...REFUSAL_CODES].filter(isFaultName)

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(TABLE, name) || isKnownRefusalCode(name)
}

export function faultOf(name: FaultName): Fault {
  if (isKnownRefusalCode(name)) return { happens: `the refusal ${name}`, refuses: { code: name } }
  return TABLE[name]
}
