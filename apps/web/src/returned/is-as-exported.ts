import type { Returned } from './open-returned.ts'

/** A browser hashes what it holds whole, twice. */
const MOST_BYTES = 512 * 1024 ** 2

/** Whether the rows are those that the note is about; null where that cannot be told, as on an address without HTTPS. */
export async function isAsExported({ rows, note }: Returned): Promise<boolean | null> {
  const { subtle } = globalThis.crypto
  if (!subtle || !note || rows.size > MOST_BYTES) return null
  const digest = new Uint8Array(await subtle.digest('SHA-256', await rows.arrayBuffer()))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === note.sha256
}
