import { compareText } from '@linkdeck/contract'

/** The one encoding of both signatures: UTF-8 bytes, A-Z a-z 0-9 - _ . ~ literal, everything else %XX. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Names and values of a request, not encoded. */
export type RequestParameters = Readonly<Record<string, string>>

/** name=value&... sorted by name in byte order; empty values stay. Throws a URIError on half a character. */
export function canonicalise(parameters: RequestParameters): string {
  return Object.entries(parameters)
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&')
}
