/** For tests: what a browser does at a provider of identities, until it is sent back. */

/** Goes there as somebody; the address it is sent back to. */
export async function visitProvider(address: string, name: string): Promise<URL> {
  const jar = new Map<string, string>()
  let next = new URL(address)
  for (let hops = 0; hops < 10; hops += 1) {
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      jar.set(key, value)
    }
    const location = response.headers.get('location')
    const isAsked = location === null && next.pathname.startsWith('/who/') && next.search === ''
    if (location === null && !isAsked) throw new Error(`The provider says ${response.status}: ${await response.text()}`)
    const to = new URL(location ?? `${next.pathname}?as=${name}`, next)
    if (to.origin !== next.origin) return to
    next = to
  }
  throw new Error('The provider sends the browser round in circles.')
}
