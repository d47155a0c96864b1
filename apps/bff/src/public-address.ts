/** Where Linkdeck is reached, as settings and browsers spell it. */

export type PublicAddress = { origin: string; host: string; isHttps: boolean; isLoopback: boolean }

const LOOPBACK = ['127.0.0.1', 'localhost', '::1', '[::1]']

export function isLoopbackName(host: string): boolean {
  return LOOPBACK.includes(host)
}

/** The address people open; null unless it is an origin exactly as a browser spells it, so that it can be compared as text. */
export function readPublicAddress(text: string): PublicAddress | null {
  if (!URL.canParse(text)) return null
  const { origin, protocol, host, hostname } = new URL(text)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  if (!isWeb || text.replace(/\/$/, '') !== origin) return null
  return { origin, host, isHttps: protocol === 'https:', isLoopback: isLoopbackName(hostname) }
}
