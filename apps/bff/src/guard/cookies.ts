/**
 * Cookies by name. They are not kept apart by port, so the name carries it: two Linkdecks on one machine do not sign
 * each other out. Over https they are bound to this very host, so that a sibling domain cannot plant one.
 */

/** Another program on this machine can plant cookies of the same name; a few are looked at, so that it locks nobody out. */
const MAX_CANDIDATES = 8

export type Cookie = { value: string; sameSite: 'Strict' | 'Lax'; maxAgeSeconds?: number }

/** origin: of the page, as its browser spells it. */
export function cookieName(what: string, origin: string): string {
  const { port, protocol } = new URL(origin)
  return protocol === 'https:' ? `__Host-${what}-${port || 443}` : `${what}-${port || 80}`
}

/** Without Secure where the address is plain http: that is on loopback only. */
export function spellCookie(what: string, origin: string, { value, sameSite, maxAgeSeconds }: Cookie): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  const age = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`
  return `${cookieName(what, origin)}=${value}; HttpOnly; SameSite=${sameSite}; Path=/${secure}${age}`
}

export function cookiesIn(header: string | undefined, what: string, origin: string): readonly string[] {
  const prefix = `${cookieName(what, origin)}=`
  return (header ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie.startsWith(prefix))
    .slice(0, MAX_CANDIDATES)
    .map((cookie) => cookie.slice(prefix.length))
}
