/** Stands in for the browser's EventSource: a test speaks as the server, or breaks the line. */
import { act } from 'react'
import { vi } from 'vitest'

class StubSource extends EventTarget {
  static readonly CLOSED = 2
  static readonly opened: StubSource[] = []
  readyState = 1

  constructor() {
    super()
    StubSource.opened.push(this)
  }

  close(): void {
    this.readyState = StubSource.CLOSED
  }
}

export type StubEvents = {
  /** Lines that are open. */
  open: () => number
  say: (data: unknown) => void
  /** refused: for good, so that the browser does not try again. */
  fail: (how: 'broken' | 'refused') => void
}

export function stubEvents(): StubEvents {
  StubSource.opened.length = 0
  vi.stubGlobal('EventSource', StubSource)
  const last = () => StubSource.opened.at(-1)
  return {
    open: () => StubSource.opened.filter(({ readyState }) => readyState !== StubSource.CLOSED).length,
    say: (data) => act(() => void last()?.dispatchEvent(new MessageEvent('sync', { data: JSON.stringify(data) }))),
    fail: (how) =>
      act(() => {
        if (how === 'refused') last()?.close()
        last()?.dispatchEvent(new Event('error'))
      }),
  }
}
