/** Work on every item, as many at once as the store reads with: more would only wait. For tests and benches. */
const AT_ONCE = 3

export async function inFlight<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const next = items.values()
  const one = async () => {
    for (const item of next) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}
