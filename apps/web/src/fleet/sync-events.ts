/** The server's own word whenever something changes in the fleet index. */
import { ROUTES, SyncAnswer } from '@linkdeck/contract'

type Listener = {
  onAnswer: (answer: SyncAnswer) => void
  /** There is no connection, or what came could not be read. It may come back by itself. */
  onFailure: () => void
}

const AGAIN_MS = 10_000

/** Listens until the function that it gives back is called. */
export function listenToSync({ onAnswer, onFailure }: Listener): () => void {
  let source: EventSource | null = null
  let timer = 0
  const open = () => {
    const opened = new EventSource(ROUTES.syncEvents)
    opened.addEventListener('sync', ({ data }) => {
      const answer = readEvent(data)
      if (answer === null) onFailure()
      else onAnswer(answer)
    })
    opened.addEventListener('error', () => {
      onFailure()
      // A connection that broke is mended by the browser; one that was refused is not.
      if (opened.readyState === EventSource.CLOSED) timer = window.setTimeout(open, AGAIN_MS)
    })
    source = opened
  }
  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

/** null: not an answer of the contract. */
export function readEvent(data: unknown): SyncAnswer | null {
  try {
    const read = SyncAnswer.safeParse(JSON.parse(String(data)))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
