/** Gateways echo the string they signed, with the access key, the token and every filter in it. None of it goes on. */
import type { Credentials } from './credentials.ts'
import { percentEncode } from './percent-encode.ts'

const MAX_LENGTH = 300
const STRING_TO_SIGN = /server ?string ?to ?sign/i
const ACCESS_KEY_ID = /\b(LTAI|STS\.)[\w.-]*/g

/** The sentence of a service, fit to be shown and logged. */
export function safeMessage(message: string, credentials: Credentials): string {
  const [sentence = ''] = message.split(STRING_TO_SIGN)
  return scrub(sentence, credentials)
    .replaceAll(ACCESS_KEY_ID, '…')
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH)
}

/** A code or a request id, which are single words; anything else is left out. */
export function safeWord(word: string, credentials: Credentials): string | undefined {
  const isClean = /^[\w.%-]{1,100}$/.test(word) && word === scrub(word, credentials).replaceAll(ACCESS_KEY_ID, '…')
  return isClean ? word : undefined
}

function scrub(text: string, { accessKeyId, accessKeySecret, securityToken }: Credentials): string {
  const forms = [accessKeySecret, accessKeyId, securityToken].flatMap((value) => (value ? spellings(value) : []))
  return forms.reduce((scrubbed, form) => scrubbed.replaceAll(form, '…'), text)
}

/** As written, in a URL, in a string to sign, in base64, in hex. */
function spellings(value: string): string[] {
  const bytes = Buffer.from(value)
  const inUrl = percentEncode(value)
  return [
    value,
    inUrl,
    percentEncode(inUrl),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ]
}
