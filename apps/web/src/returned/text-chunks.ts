/** The text of bytes as they come. What is no UTF-8 fails: letters would be others. */
export async function* textChunks(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = bytes.getReader()
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read())
      yield decoder.decode(step.value, { stream: true })
    yield decoder.decode()
  } finally {
    await reader.cancel()
  }
}
