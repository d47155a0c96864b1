/** Where questions may be sent: the service over TLS, or this very machine. Anything else could collect the key. */

const LOOPBACK = /^http:\/\/(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|localhost|\[::1\])(:\d{1,5})?\/?$/
const SERVICE = /^https:\/\/([a-z0-9-]+\.)+aliyuncs\.com(:443)?\/?$/

/**
 * The origin of an endpoint; throws a TypeError that says what is allowed. The text itself is judged, not only what
 * a URL parser makes of it, so that no other spelling of a host slips through.
 */
export function parseEndpoint(text: string): string {
  const candidate = text.trim().toLowerCase()
  const url = (LOOPBACK.test(candidate) || SERVICE.test(candidate)) && URL.canParse(candidate) && new URL(candidate)
  if (!url) throw new TypeError('The endpoint must be https://<name>.aliyuncs.com, or http:// on a loopback address.')
  return url.origin
}
