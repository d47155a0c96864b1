import { expect, test } from 'vitest'
import { judge, judgeUnreadable } from './errors.ts'

test.each([
  ['Throttling', 400, 'upstream-throttled', 'slow-down'],
  ['Throttling.User', 429, 'upstream-throttled', 'slow-down'],
  ['Throttling.Api', 503, 'upstream-throttled', 'slow-down'],
  ['', 429, 'upstream-throttled', 'slow-down'],
  ['InvalidAccessKeyId.NotFound', 404, 'upstream-key', 'none'],
  ['InvalidAccessKeyId.Inactive', 400, 'upstream-key', 'none'],
  ['SignatureDoesNotMatch', 400, 'upstream-signature', 'none'],
  ['SignatureDoesNotMatch', 403, 'upstream-signature', 'none'],
  ['IncompleteSignature', 400, 'upstream-signature', 'none'],
  ['SignatureNonceUsed', 400, 'upstream-signature', 'wait'],
  ['InvalidTimeStamp.Expired', 400, 'upstream-clock', 'clock'],
  ['InvalidTimeStamp.Format', 400, 'upstream-clock', 'clock'],
  ['InvalidSecurityToken.Expired', 403, 'upstream-token', 'token'],
  ['InvalidSecurityToken.Malformed', 400, 'upstream-token', 'token'],
  ['MissingSecurityToken', 400, 'upstream-token', 'token'],
  ['Forbidden.RAM', 403, 'upstream-permission', 'none'],
  ['NoPermission', 403, 'upstream-permission', 'none'],
  ['linkcard.common.RamActionPermissionDeny', 403, 'upstream-permission', 'none'],
  ['Anything.', 403, 'upstream-permission', 'none'],
  ['ServiceUnavailable', 503, 'upstream-unavailable', 'wait'],
  ['InternalError', 500, 'upstream-unavailable', 'wait'],
  ['Service.InternalError', 500, 'upstream-unavailable', 'wait'],
  ['linkcard.system.RPCInvokeError', 500, 'upstream-unavailable', 'wait'],
  ['RPCInvokeError', 200, 'upstream-unavailable', 'wait'],
  ['linkcard.common.BusinessProcessError', 500, 'upstream-unavailable', 'wait'],
  ['linkcard.common.BusinessProcessError', 200, 'upstream-refused', 'none'],
  ['linkcard.system.IllegalRequest', 400, 'upstream-refused', 'none'],
  ['linkcard.common.InvalidAliyunPK', 400, 'upstream-refused', 'none'],
  ['MissingPageNo', 400, 'upstream-refused', 'none'],
  ['InvalidApi.NotFound', 404, 'upstream-refused', 'none'],
  ['Never.Heard.Of', 200, 'upstream-refused', 'none'],
  ['Never.Heard.Of', 502, 'upstream-unavailable', 'wait'],
])('%s with HTTP %i is %s, cured by %s', (code, status, kind, cure) => {
  expect(judge(code, status)).toEqual({ kind, cure })
})

test.each([
  [200, 'upstream-garbled', 'wait'],
  [404, 'upstream-garbled', 'none'],
  [429, 'upstream-throttled', 'slow-down'],
  [502, 'upstream-unavailable', 'wait'],
])('HTTP %i with a body of somebody else is %s', (status, kind, cure) => {
  expect(judgeUnreadable(status)).toEqual({ kind, cure })
})
