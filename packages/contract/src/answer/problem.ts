/** What can go wrong, by kind: the HTTP status of each stands here, the sentence with what to do in the screen. */
import * as z from 'zod/mini'

const STATUS_OF_KIND = {
  /** A part of the query cannot be read; field names it. */
  'bad-query': 400,
  /** The service itself cannot answer it; field names the part. */
  'not-live': 422,
  'signed-out': 401,
  /** The launch address was used before or is not of this run. */
  'bad-launch': 401,
  /** Name and password, or name and code, do not belong together; which of them is wrong is told to nobody. */
  'bad-sign-in': 401,
  /** The password is too short, too long, or among those that are tried first. */
  'weak-password': 422,
  /** Somebody is called like this already. */
  'name-taken': 409,
  /** Nobody would be left to look after the others. */
  'last-admin': 409,
  /** The role of whoever asks may not do this. */
  forbidden: 403,
  /** The request came from another site. */
  'cross-site': 403,
  /** The Host header names a machine that is not this one. */
  'wrong-host': 421,
  'not-found': 404,
  /** Several cards carry this ICCID; ask by instance id. */
  ambiguous: 409,
  'bad-request': 400,
  'too-large': 413,
  /** A person keeps as many lists as one may; some have to be deleted first. */
  'lists-full': 409,
  /** Too many questions wait for the account's call budget. */
  busy: 503,
  internal: 500,
  /** The access key is unknown or disabled. */
  'upstream-key': 502,
  'upstream-signature': 502,
  /** The security token is missing, malformed or expired. */
  'upstream-token': 502,
  'upstream-permission': 502,
  /** This machine's clock is off by more than the service allows. */
  'upstream-clock': 502,
  'upstream-throttled': 503,
  /** 5xx of the service or of a gateway in between. */
  'upstream-unavailable': 502,
  /** The answer could not be read: cut off, not JSON, too large, or not the page that was asked. */
  'upstream-garbled': 502,
  'upstream-unreachable': 502,
  'upstream-timeout': 504,
  /** The service understood and said no: Success is false, or a parameter was refused. */
  'upstream-refused': 502,
} as const

export type ProblemKind = keyof typeof STATUS_OF_KIND

const KINDS = Object.keys(STATUS_OF_KIND).filter((kind): kind is ProblemKind => kind in STATUS_OF_KIND)

export function statusOfKind(kind: ProblemKind): (typeof STATUS_OF_KIND)[ProblemKind] {
  return STATUS_OF_KIND[kind]
}

/**
 * message is an English sentence for programs and logs; requestId is the service's, for its support. signIn: where
 * somebody who is signed out signs in, if there is such an address. againInSeconds: when to ask again.
 */
export const Problem = z.object({
  kind: z.enum(KINDS),
  message: z.string(),
  field: z.optional(z.string()),
  requestId: z.optional(z.string()),
  upstreamCode: z.optional(z.string()),
  signIn: z.optional(z.string()),
  againInSeconds: z.optional(z.number()),
})
export type Problem = z.infer<typeof Problem>

export const ProblemAnswer = z.object({ problem: Problem })
