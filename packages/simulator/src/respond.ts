/** A decision about a call, as the reply the service would send. */
import type { Reply } from './delivery.ts'
import type { Answer } from './list-card-info.ts'
import type { Refusal } from './refusals.ts'
import { type Value, writeJson, writeXml } from './write-answer.ts'

const HOST = 'linkcard.aliyuncs.com'

export function replyAnswer(answer: Answer, asJson: boolean): Reply {
  return asJson
    ? { status: 200, headers: { 'content-type': 'application/json;charset=utf-8' }, body: writeJson(answer) }
    : {
        status: 200,
        headers: { 'content-type': 'application/xml;charset=utf-8' },
        body: writeXml('ListCardInfoResponse', answer),
      }
}

type Addressee = { requestId: string; accessKeyId: string; asJson: boolean }

export function replyRefusal(refusal: Refusal, { requestId, accessKeyId, asJson }: Addressee): Reply {
  const body: Value = {
    RequestId: requestId,
    HostId: HOST,
    Code: refusal.code,
    Message: refusal.message,
    Recommend: `https://api.aliyun.com/troubleshoot?q=${refusal.code}&product=Linkcard&requestId=${requestId}`,
    AccessDeniedDetail: refusal.status === 403 ? deniedDetail(accessKeyId) : undefined,
  }
  const headers = {
    'content-type': asJson ? 'application/json;charset=utf-8' : 'text/xml;charset=utf-8',
    'x-acs-request-id': requestId,
    ...(refusal.retryAfterMs === null ? {} : { 'x-acs-retry-after': String(refusal.retryAfterMs) }),
  }
  return { status: refusal.status, headers, body: asJson ? writeJson(body) : writeXml('Error', body) }
}

function deniedDetail(accessKeyId: string): Value {
  return {
    AuthAction: 'linkcard:ListCardInfo',
    AuthPrincipalType: 'SubUser',
    AuthPrincipalDisplayName: accessKeyId,
    PolicyType: 'AccountLevelIdentityBasedPolicy',
    NoPermissionType: 'ImplicitDeny',
  }
}
