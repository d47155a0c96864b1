import type { Returned } from './open-returned.ts'

/** Whether the rows are those that the note is about; null where this browser does not tell, as on an address without HTTPS. */
export async function isAsExported({ rows, note }: Returned): Promise<boolean | null> {
  const { subtle } = globalThis.crypto
  if (!subtle || !note) return null
  const digest = new Uint8Array(await subtle.digest('SHA-256', await rows.arrayBuffer()))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === note.sha256
}
