/** Equal questions asked at the same time are one call. */

type Call<T> = { answer: Promise<T>; stop: AbortController; callers: number }

type Ask<T> = (signal: AbortSignal) => Promise<T>

export type Share<T> = (key: string, signal: AbortSignal | undefined, ask: Ask<T>) => Promise<T>

/** A caller who goes away leaves the others their answer; when the last one goes, the call itself is stopped. */
export function createShare<T>(): Share<T> {
  const calls = new Map<string, Call<T>>()

  function start(key: string, ask: Ask<T>): Call<T> {
    const stop = new AbortController()
    const call = { answer: ask(stop.signal), stop, callers: 0 }
    const forget = () => forgetCall(key, call)
    call.answer.then(forget, forget)
    calls.set(key, call)
    return call
  }

  function forgetCall(key: string, call: Call<T>): void {
    if (calls.get(key) === call) calls.delete(key)
  }

  return async (key, signal, ask) => {
    signal?.throwIfAborted()
    const call = calls.get(key) ?? start(key, ask)
    call.callers += 1
    const leave = () => {
      call.callers -= 1
      if (call.callers > 0) return
      forgetCall(key, call)
      call.stop.abort(signal?.reason)
    }
    return await untilAborted(call.answer, signal, leave)
  }
}

function untilAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined, leave: () => void): Promise<T> {
  if (!signal) return answer
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason)
      leave()
    }
    signal.addEventListener('abort', stop, { once: true })
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
