/** For tests: a text as it may come from a disk. */
export async function* chunksOf(text: string, size = 65_536): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}
