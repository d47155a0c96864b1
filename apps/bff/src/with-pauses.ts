/** Does work that pauses of itself, and answers others at each pause. */
export async function withPauses<T>(work: Iterator<void, T>): Promise<T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    await new Promise((resolve) => setImmediate(resolve))
  }
}
