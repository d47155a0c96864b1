import type { AddressProblem } from '../../address.ts'
import type { PageProblemKind } from '../../api.ts'

/** What happened, and what to do about it. */
export type ProblemWords = { title: string; advice: string }

const kinds: Record<PageProblemKind, ProblemWords> = {
  'bad-query': { title: 'A filter cannot be read', advice: 'Correct or remove the filter named below.' },
  'not-live': {
    title: 'The service cannot answer this question',
    advice: 'Take the part named below out of the filters; the service takes one exact value a filter.',
  },
  'signed-out': { title: 'You are signed out', advice: 'Open the launch address from the terminal of Linkdeck.' },
  'bad-launch': {
    title: 'This launch address is not valid any more',
    advice: 'It works once and only until Linkdeck is restarted. Start Linkdeck again and open the address it prints.',
  },
  'bad-sign-in': {
    title: 'That was not right',
    advice: 'Name and password, or name and code, do not belong together, or are not good any more.',
  },
  'weak-password': {
    title: 'This password is too easy to guess',
    advice: 'Take 12 to 128 characters that are more than words in use, the name, or repetitions.',
  },
  'name-taken': { title: 'Somebody has this name already', advice: 'Take another one.' },
  'last-admin': {
    title: 'This is the only administrator who can sign in',
    advice: 'Make somebody else an administrator first, and let them choose their password.',
  },
  forbidden: {
    title: 'Your role may not do this',
    advice: 'Ask somebody with the role it takes, or an administrator to give it to you.',
  },
  'cross-site': { title: 'The request came from another site', advice: 'Open Linkdeck at its own address.' },
  'wrong-host': {
    title: 'This is not the address of Linkdeck',
    advice: 'Use the address that Linkdeck printed when it started.',
  },
  'not-found': {
    title: 'No such card',
    advice: 'It may belong to another account, or the service no longer lists it. Check the number.',
  },
  ambiguous: {
    title: 'Several cards carry this ICCID',
    advice: 'An ICCID can return after a card is destroyed. Find it in the list and open it from there.',
  },
  'bad-request': { title: 'The server did not understand the page', advice: 'Reload the page; it may be out of date.' },
  'lists-full': {
    title: 'You keep as many lists as one may: delete some under “List in”',
    advice: 'They stand there under “Your lists”.',
  },
  'too-large': { title: 'The question is too long', advice: 'Remove some of the filters.' },
  busy: {
    title: 'Too many questions are waiting',
    advice: 'Linkdeck asks and answers only so much at a time. Try again in a few seconds.',
  },
  internal: {
    title: 'Linkdeck itself failed',
    advice: 'Try again. If it happens again, the log of Linkdeck says why.',
  },
  'upstream-key': {
    title: 'Alibaba Cloud does not know the access key',
    advice: 'Check that ALIBABA_CLOUD_ACCESS_KEY_ID is right and that the key is enabled, then restart Linkdeck.',
  },
  'upstream-signature': {
    title: 'Alibaba Cloud refused the signature',
    advice: 'The access key secret does not belong to this key. Check ALIBABA_CLOUD_ACCESS_KEY_SECRET and restart.',
  },
  'upstream-token': {
    title: 'The security token is missing or has expired',
    advice: 'Renew the temporary credentials (ALIBABA_CLOUD_SECURITY_TOKEN) and restart Linkdeck.',
  },
  'upstream-permission': {
    title: 'The access key may not list cards',
    advice: 'Let its RAM user or role call ListCardInfo; the operator guide has the smallest policy that does.',
  },
  'upstream-clock': {
    title: 'The clock of this machine is wrong',
    advice: 'Alibaba Cloud accepts 15 minutes of difference. Set the clock of the machine that runs Linkdeck.',
  },
  'upstream-throttled': {
    title: 'Alibaba Cloud asks for fewer calls',
    advice: 'Wait a few seconds and try again. If it happens often, lower LINKCARD_CALLS_PER_SECOND.',
  },
  'upstream-unavailable': {
    title: 'Alibaba Cloud is not available right now',
    advice: 'Linkdeck tried several times. Wait a moment and try again.',
  },
  'upstream-garbled': {
    title: 'The answer of Alibaba Cloud could not be read',
    advice: 'It was cut off or of an unknown form. Try again; if it stays, a proxy in between may be changing it.',
  },
  'upstream-unreachable': {
    title: 'Alibaba Cloud cannot be reached',
    advice: 'Check the network, proxy and firewall of the machine that runs Linkdeck.',
  },
  'upstream-timeout': {
    title: 'Alibaba Cloud took too long to answer',
    advice: 'Try again. If it stays, check the network of the machine that runs Linkdeck.',
  },
  'upstream-refused': {
    title: 'Alibaba Cloud said no to this question',
    advice: 'Check the filters. If they are right, give the request ID to Alibaba Cloud support.',
  },
  offline: {
    title: 'Linkdeck does not answer',
    advice: 'Check that the program is still running and that this computer is online, then try again.',
  },
  unreadable: {
    title: 'The answer could not be read',
    advice: 'The page and the server may be of different versions. Reload the page.',
  },
}

const faults: Record<AddressProblem['rule'], string> = {
  'unknown-key': 'is unknown here',
  repeated: 'is given more than once',
  empty: 'is empty',
  'too-long': 'is too long',
  'too-many': 'has too many values',
  'control-character': 'holds a character that cannot be typed',
  'not-a-code': 'is none of the known values',
  'not-a-flag': 'must be true or false',
  'not-a-range': 'needs a start or an end',
  'not-a-time': 'is no date or time',
  'not-a-flow': 'is no amount of data',
  'not-a-percent': 'is no percentage from 0 to 100',
  'not-a-count': 'is no whole number',
  'not-a-number': 'is no number in the allowed range',
  'not-a-source': 'is no source of cards',
  'not-sortable': 'cannot be sorted by',
  'from-after-to': 'starts after it ends',
  'not-a-card': 'names no card',
  'not-a-screen': 'names no screen',
}

export const problems = {
  kinds,
  faults,
  panel: {
    field: 'Where',
    code: 'Code',
    retry: 'Try again',
    details: 'Details',
  },
  notices: {
    title: 'Parts of this address could not be read and are left out',
    remove: (part: string) => `Remove ${part}`,
    removeAll: 'Remove all',
  },
}
