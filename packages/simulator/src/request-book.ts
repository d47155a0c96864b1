/** What was asked of the simulator, for tests and for people: the last thousand requests. */

export type RecordedRequest = {
  at: number
  method: string
  parameters: Readonly<Record<string, string>>
  /** Code of the answer or of the refusal; `sim:<fault>` when no such answer went out. */
  outcome: string
}

const MOST_REQUESTS = 1000

export type RequestBook = {
  write: (request: RecordedRequest) => void
  read: () => readonly RecordedRequest[]
  clear: () => void
}

export function createRequestBook(): RequestBook {
  let requests: RecordedRequest[] = []
  return {
    write(request) {
      requests.push(request)
      if (requests.length >= 2 * MOST_REQUESTS) requests = requests.slice(-MOST_REQUESTS)
    },
    read: () => requests.slice(-MOST_REQUESTS),
    clear() {
      requests = []
    },
  }
}
