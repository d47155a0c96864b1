/** A secret as settings give it: the value itself, or the file it is read from. */
import { readFile } from 'node:fs/promises'
import { Secret } from './secret.ts'
import type { Settings } from './settings.ts'

export type Given = Secret | { file: string }

/** Keys and secrets are visible ASCII: anything else was pasted wrongly and could not be used. */
export function readGiven({ text, refuse }: Settings, name: string): Given | null {
  const value = text(name)
  const file = text(`${name}_FILE`)
  if (value !== undefined && file !== undefined) refuse(name, `${name}_FILE is set as well.`, 'Keep one of the two.')
  if (value !== undefined && !/^[\x21-\x7e]+$/.test(value))
    refuse(name, 'It holds a space or a character that no key has.', 'Copy it again from where it was made.')
  if (value !== undefined) return new Secret(value)
  return file === undefined ? null : { file }
}

/** Files are read anew each time. */
export async function reveal(given: Given): Promise<string> {
  return given instanceof Secret ? given.reveal() : (await readFile(given.file, 'utf8')).trim()
}
