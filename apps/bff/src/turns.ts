/** A few things at a time for each person; who asks for more waits until one is given back. */
export type Turns = {
  /** Resolves with what gives the turn back; rejects when the signal comes first. */
  take: (person: string, signal: AbortSignal) => Promise<() => void>
}

type Line = { taken: number; waiting: (() => void)[] }

export function createTurns(size: number): Turns {
  const lines = new Map<string, Line>()
  const giveBack = (person: string, line: Line) => {
    const next = line.waiting.shift()
    if (next) return next()
    line.taken -= 1
    if (line.taken === 0) lines.delete(person)
  }
  return {
    take: async (person, signal) => {
      signal.throwIfAborted()
      const line = lines.get(person) ?? { taken: 0, waiting: [] }
      lines.set(person, line)
      if (line.taken < size) line.taken += 1
      else await waitIn(line, signal)
      return () => giveBack(person, line)
    },
  }
}

function waitIn({ waiting }: Line, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const called = () => {
      signal.removeEventListener('abort', leave)
      resolve()
    }
    const leave = () => {
      waiting.splice(waiting.indexOf(called), 1)
      reject(signal.reason)
    }
    waiting.push(called)
    signal.addEventListener('abort', leave, { once: true })
  })
}
