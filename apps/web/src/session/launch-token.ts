/** The one-time token of the launch address: taken out of the address before anything else can read or share it. */
export function takeLaunchToken(): string | null {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('t')
  if (token === null) return null
  window.history.replaceState(null, '', window.location.pathname + window.location.search)
  return token
}
