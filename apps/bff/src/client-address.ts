/** The address a request began at: behind trusted proxies the last one that they did not add themselves. */
import { plainAddress, type Trusts } from './trusted-proxies.ts'

export function clientAddress(remote: string, forwardedFor: string | undefined, trusts: Trusts): string {
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim())
  let address = plainAddress(remote)
  for (const hop of hops.reverse()) {
    if (hop === '' || !trusts(address)) break
    address = plainAddress(hop)
  }
  return address.slice(0, 100)
}
