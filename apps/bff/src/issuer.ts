/** Where a provider of identities is, as its settings spell it. */
import { isLoopbackName } from './public-address.ts'

/** hidden: nobody on the network between can read along or answer instead: https, or this machine. */
export type Issuer = { url: URL; isHttps: boolean; isHidden: boolean }

/** null unless it is the address of an issuer exactly as a browser spells it, a path included. */
export function readIssuer(text: string): Issuer | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  const isBare = url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  if (!isWeb || !isBare || /[?#]/.test(text) || ![text, `${text}/`].includes(url.href)) return null
  const isHttps = url.protocol === 'https:'
  return { url, isHttps, isHidden: isHttps || isLoopbackName(url.hostname) }
}
