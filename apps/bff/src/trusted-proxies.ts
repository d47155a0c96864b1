/** Which machines may say who somebody is. */
import { BlockList, isIP } from 'node:net'

export type Trusts = (address: string) => boolean

/** A network larger than this is no list of proxies. The private one of IPv6, fc00::/7, is the exception. */
const SHORTEST_PREFIX = { 4: 8, 6: 32 }
const PRIVATE_IPV6 = 'fc00::/7'
/** Addresses that are nobody's proxy: whoever trusts one of these trusts the network. */
const STRANGERS = ['0.0.0.0', '1.1.1.1', '8.8.8.8', '::ffff:8.8.8.8', '::', '2001:db8::1', '2606:4700:4700::1111']

export type ReadProxies = { trusts: Trusts } | { fault: 'unreadable' | 'everybody'; entry: string }

/** Addresses and networks, as in 10.0.0.5 and 10.1.0.0/16. */
export function readProxies(entries: readonly string[]): ReadProxies {
  const list = new BlockList()
  for (const entry of entries) {
    const fault = add(list, entry)
    if (fault !== null) return { fault, entry }
  }
  const trusts: Trusts = (address) => {
    const plain = plainAddress(address)
    const version = isIP(plain)
    return version !== 0 && list.check(plain, version === 4 ? 'ipv4' : 'ipv6')
  }
  const stranger = STRANGERS.find(trusts)
  return stranger === undefined ? { trusts } : { fault: 'everybody', entry: stranger }
}

/** A socket that speaks both versions spells IPv4 addresses as ::ffff:10.0.0.5. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function add(list: BlockList, entry: string): 'unreadable' | 'everybody' | null {
  const [address = '', prefix, ...rest] = entry.split('/')
  const version = isIP(address)
  if ((version !== 4 && version !== 6) || rest.length > 0 || address.includes('%')) return 'unreadable'
  const family = version === 4 ? 'ipv4' : 'ipv6'
  if (prefix === undefined) {
    list.addAddress(address, family)
    return null
  }
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > (version === 4 ? 32 : 128)) return 'unreadable'
  if (Number(prefix) < SHORTEST_PREFIX[version] && entry.toLowerCase() !== PRIVATE_IPV6) return 'everybody'
  list.addSubnet(address, Number(prefix), family)
  return null
}
