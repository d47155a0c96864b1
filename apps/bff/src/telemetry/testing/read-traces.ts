/** For tests: reads what OTLP sends (opentelemetry-proto, collector/trace/v1), by the numbers of its fields. */

export type SeenSpan = {
  traceId: string
  spanId: string
  /** Empty for one that begins a trace. */
  parentId: string
  name: string
  kind: number
  failed: boolean
  ms: number
  attributes: Record<string, string | number>
  /** Of the program that sent it. */
  service: Record<string, string | number>
}

type Field = { number: number; bytes: Buffer; value: number }

const FAILED = 2

export function readTraces(request: Buffer): SeenSpan[] {
  return parts(request, 1).flatMap((resourceSpans) => {
    const service = Object.assign({}, ...parts(resourceSpans, 1).map((resource) => readAttributes(parts(resource, 1))))
    return parts(resourceSpans, 2).flatMap((scopeSpans) =>
      parts(scopeSpans, 2).map((span) => ({ ...readSpan(span), service })),
    )
  })
}

function readSpan(span: Buffer): Omit<SeenSpan, 'service'> {
  const one = (number: number) => readFields(span).find((field) => field.number === number)
  const hex = (number: number) => one(number)?.bytes.toString('hex') ?? ''
  const nanos = (number: number) => one(number)?.bytes.readBigUInt64LE() ?? 0n
  const [status = Buffer.alloc(0)] = parts(span, 15)
  return {
    traceId: hex(1),
    spanId: hex(2),
    parentId: hex(4),
    name: one(5)?.bytes.toString() ?? '',
    kind: one(6)?.value ?? 0,
    failed: readFields(status).some(({ number, value }) => number === 3 && value === FAILED),
    ms: Number((nanos(8) - nanos(7)) / 1_000_000n),
    attributes: readAttributes(parts(span, 9)),
  }
}

function readAttributes(pairs: Buffer[]): Record<string, string | number> {
  const entries = pairs.map((pair) => {
    const [key, value] = readFields(pair)
    const [given] = readFields(value?.bytes ?? Buffer.alloc(0))
    return [String(key?.bytes), given?.number === 1 ? String(given.bytes) : (given?.value ?? 0)] as const
  })
  return Object.fromEntries(entries)
}

function parts(message: Buffer, number: number): Buffer[] {
  return readFields(message)
    .filter((field) => field.number === number)
    .map(({ bytes }) => bytes)
}

function readFields(message: Buffer): Field[] {
  const fields: Field[] = []
  let at = 0
  const varint = () => {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = message.readUInt8(at++)
      value += (byte % 128) * factor
      if (byte < 128) return value
    }
  }
  const take = (length: number) => {
    at += length
    return message.subarray(at - length, at)
  }
  while (at < message.length) {
    const tag = varint()
    const number = Math.floor(tag / 8)
    const type = tag % 8
    if (type === 0) fields.push({ number, bytes: Buffer.alloc(0), value: varint() })
    else fields.push({ number, bytes: take(type === 1 ? 8 : type === 5 ? 4 : varint()), value: 0 })
  }
  return fields
}
