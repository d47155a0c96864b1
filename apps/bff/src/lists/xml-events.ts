/** Reads XML in pieces. Entities of a document's own are not known here, so that none can grow. */
import { SaxesParser } from 'saxes'
import { faultOf } from './xlsx-fault.ts'

/** Names are without their prefix: some writers give every element one. */
export type XmlHandlers = {
  open?: (name: string, attributes: ReadonlyMap<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/** What the handlers emit, as soon as the piece that holds it is there. */
export async function* readXml<T>(
  pieces: AsyncIterable<string>,
  handlersOf: (emit: (found: T) => void) => XmlHandlers,
): AsyncGenerator<T> {
  const found: T[] = []
  const { open, text, close } = handlersOf((one) => found.push(one))
  const parser = new SaxesParser({ position: false })
  parser.on('opentag', ({ name, attributes }) =>
    open?.(local(name), new Map(Object.entries(attributes).map(([key, value]) => [local(key), value]))),
  )
  parser.on('text', (content) => text?.(content))
  parser.on('cdata', (content) => text?.(content))
  parser.on('closetag', ({ name }) => close?.(local(name)))
  try {
    for await (const piece of pieces) {
      parser.write(piece)
      yield* found.splice(0)
    }
    parser.close()
  } catch (error) {
    throw faultOf(error)
  }
  yield* found
}

export async function allOf<T>(found: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of found) all.push(one)
  return all
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
