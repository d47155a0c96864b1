import { type ReadIdentifiers, readIdentifiers } from './read-identifiers.ts'

/** For tests: reads a text without a pause. */
export function identifiersOf(text: string): ReadIdentifiers {
  const reading = readIdentifiers(text)
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}
