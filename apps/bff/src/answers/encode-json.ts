/** An answer as it is sent: made once, however many get it. */
export type Bytes = Uint8Array<ArrayBuffer>

export function encodeJson(answer: object): Bytes {
  return new TextEncoder().encode(JSON.stringify(answer))
}
