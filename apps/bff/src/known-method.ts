/** Node understands more; a stranger could make a series of each. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** The method, where a stranger's word would be kept: one of a fixed set. */
export function knownMethod(method: string): string {
  return METHODS.has(method) ? method : 'other'
}
