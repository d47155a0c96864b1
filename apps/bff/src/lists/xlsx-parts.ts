/** The parts of an XLSX package, unpacked while they are read. What a file says about its sizes is not believed. */
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise } from 'yauzl'
import { faultOf, XlsxFault } from './xlsx-fault.ts'

export type XlsxParts = {
  has: (path: string) => boolean
  /** The text of a part, in pieces. */
  textOf: (path: string) => AsyncGenerator<string>
}

const MOST_PARTS = 10_000
/** Sheets are pressed to a tenth, seldom to a fiftieth: what goes beyond is made to burst. */
const MOST_RATIO = 100
/** Of a small workbook, most is what all workbooks have. */
const SMALL_BYTES = 1024 ** 2

/** mostBytes: of all parts that are read, together. */
export async function openParts(bytes: Uint8Array, mostBytes: number): Promise<XlsxParts> {
  const { zip, parts } = await openZip(bytes)
  const bound = Math.min(mostBytes, SMALL_BYTES + bytes.byteLength * MOST_RATIO)
  let unpacked = 0
  return {
    has: (path) => parts.has(path),
    textOf: async function* (path) {
      const decoder = new TextDecoder('utf-8', { fatal: true })
      try {
        const part = parts.get(path)
        if (!part) throw new XlsxFault('unreadable')
        let sum = 0
        for await (const chunk of await zip.openReadStreamPromise(part)) {
          unpacked += chunk.length
          if (unpacked > bound) throw new XlsxFault('bytes')
          sum = crc32(chunk, sum)
          yield decoder.decode(chunk, { stream: true })
        }
        yield decoder.decode()
        // One flipped bit is another card.
        if (sum !== part.crc32) throw new XlsxFault('unreadable')
      } catch (error) {
        throw faultOf(error)
      }
    },
  }
}

async function openZip(bytes: Uint8Array) {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await fromBufferPromise(buffer, { lazyEntries: true })
    const parts = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) {
      if (parts.size === MOST_PARTS) throw new XlsxFault('unreadable')
      parts.set(entry.fileName, entry)
    }
    return { zip, parts }
  } catch (error) {
    throw faultOf(error)
  }
}
