import type { Context } from 'hono'

/** The body of a request; undefined when it is no JSON. */
export async function readJson(c: Context): Promise<unknown> {
  try {
    return await c.req.json()
  } catch {
    return undefined
  }
}
