/** Every refusal of the service: code, HTTP status and sentence, as its tables and its logged answers show them. */

type Terms = { status: number; message: string }

const SIGNED_TEXT = 'server string to sign is:'

const TABLE = {
  'InvalidAccessKeyId.NotFound': { status: 404, message: 'Specified access key is not found.' },
  'InvalidAccessKeyId.Inactive': { status: 400, message: 'Specified access key is disabled.' },
  SignatureDoesNotMatch: {
    status: 400,
    message: `Specified signature is not matched with our calculation. ${SIGNED_TEXT}`,
  },
  IncompleteSignature: {
    status: 400,
    message: `The request signature does not conform to Aliyun standards. ${SIGNED_TEXT}`,
  },
  'InvalidTimeStamp.Format': { status: 400, message: 'Specified time stamp or date value is not well formatted.' },
  'InvalidTimeStamp.Expired': { status: 400, message: 'Specified time stamp or date value is expired.' },
  SignatureNonceUsed: { status: 400, message: 'Specified signature nonce was used already.' },
  'InvalidSecurityToken.Expired': { status: 400, message: 'Specified SecurityToken is expired.' },
  'InvalidSecurityToken.Malformed': { status: 400, message: 'Specified SecurityToken is malformed.' },
  'Forbidden.RAM': {
    status: 403,
    message: "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
  },
  NoPermission: {
    status: 403,
    message: "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
  },
  'InvalidApi.NotFound': { status: 404, message: 'Specified api is not found,please check your url and method.' },
  'InvalidAction.NotFound': { status: 404, message: 'Specified api is not found,please check your url and method.' },
  InvalidVersion: { status: 400, message: 'Specified parameter Version is not valid.' },
  'InvalidProduct.NotFound': { status: 404, message: 'Cannot find product according to your specified domain.' },
  'InvalidProtocol.NeedSsl': { status: 404, message: 'Your request is denied as lack of ssl protect.' },
  Throttling: { status: 400, message: 'Request was denied due to request throttling.' },
  'Throttling.User': { status: 400, message: 'Request was denied due to user flow control.' },
  'Throttling.Api': { status: 400, message: 'Request was denied due to api flow control.' },
  ServiceUnavailable: { status: 503, message: 'The request has failed due to a temporary failure of the server.' },
  InternalError: {
    status: 500,
    message: 'The request processing has failed due to some unknown error, exception or failure.',
  },
  'Service.InternalError': { status: 500, message: 'An internal error occurred.' },
  'linkcard.common.InvalidAliyunPK': { status: 400, message: 'AliyunPk is invalid.' },
  'linkcard.system.IllegalRequest': { status: 400, message: 'The request parameter is invalid.' },
  'linkcard.check.TimeFormatError': { status: 400, message: 'The time format is invalid.' },
  'linkcard.common.RamActionPermissionDeny': { status: 403, message: 'You do not have the RAM permission.' },
  'linkcard.system.RPCInvokeError': { status: 500, message: 'An RPC invoking error occurred' },
  'linkcard.common.BusinessProcessError': { status: 500, message: 'A business processing exception occurred.' },
} as const satisfies Record<string, Terms>

export type KnownRefusalCode = keyof typeof TABLE
/** The service forms these from the parameter's name: MissingPageNo. */
export type RefusalCode = KnownRefusalCode | `Missing${string}`

export const REFUSAL_CODES = Object.keys(TABLE).filter(isKnownRefusalCode)

export function isKnownRefusalCode(code: string): code is KnownRefusalCode {
  return Object.hasOwn(TABLE, code)
}

function termsOf(code: RefusalCode): Terms {
  if (isKnownRefusalCode(code)) return TABLE[code]
  return { status: 400, message: `${code.slice('Missing'.length)} is mandatory for this action.` }
}

type Details = { message?: string; retryAfterMs?: number; status?: number }

/** A call the service turns down. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly status: number
  readonly retryAfterMs: number | null

  constructor(code: RefusalCode, { message, retryAfterMs, status }: Details = {}) {
    const terms = termsOf(code)
    super(message ?? terms.message)
    this.code = code
    this.status = status ?? terms.status
    this.retryAfterMs = retryAfterMs ?? null
  }
}

/** The two refusals that echo the whole string to sign: access key id, token and filters. Clients must not repeat it. */
export function refuseSignature(
  code: 'SignatureDoesNotMatch' | 'IncompleteSignature',
  { scheme, stringToSign }: { scheme: 'v1' | 'v3'; stringToSign: string },
): Refusal {
  if (code === 'SignatureDoesNotMatch' && scheme === 'v3') {
    const message = `Specified signature does not match our calculation. server StringToSign is [${stringToSign}]`
    return new Refusal(code, { message })
  }
  return new Refusal(code, { message: TABLE[code].message + stringToSign })
}
