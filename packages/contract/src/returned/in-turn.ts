import type { Side } from './unmet-rows.ts'

/** The rows of both sides by turns: those that stand at the same place on both meet at once. */
export async function* inTurn<T>(
  before: AsyncIterable<T>,
  after: AsyncIterable<T>,
): AsyncGenerator<readonly [Side, T]> {
  const others = after[Symbol.asyncIterator]()
  try {
    for await (const row of before) {
      yield ['before', row]
      const step = await others.next()
      if (!step.done) yield ['after', step.value]
    }
    for (let step = await others.next(); !step.done; step = await others.next()) yield ['after', step.value]
  } finally {
    await others.return?.()
  }
}
