import type { Problem } from '@linkdeck/contract'
import type { Context } from 'hono'

/** The body of a request; undefined when it is no JSON. */
export async function readJson(c: Context): Promise<unknown> {
  try {
    return await c.req.json()
  } catch {
    return undefined
  }
}

/** For a body that is something else. shape: an example. */
export function wantsJson(shape: string): Problem {
  return { kind: 'bad-request', message: `Send JSON: ${shape}.` }
}
