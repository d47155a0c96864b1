/** Answers as they were sent, as long as nothing is written. Beyond its size the one asked for longest ago is forgotten. */
import type { Bytes } from './encode-json.ts'

export type AnswerMemory = {
  /** version: of the index, which every write changes: an answer is never given of a version before. */
  get: (version: number, question: string) => Bytes | undefined
  keep: (version: number, question: string, answer: Bytes) => void
}

export function createAnswerMemory(mostBytes: number): AnswerMemory {
  const answers = new Map<string, Bytes>()
  let ofVersion = 0
  let bytes = 0

  const turnTo = (version: number) => {
    if (version === ofVersion) return
    answers.clear()
    ofVersion = version
    bytes = 0
  }

  const forget = (question: string) => {
    const answer = answers.get(question)
    if (answer && answers.delete(question)) bytes -= sizeOf(question, answer)
  }

  return {
    get: (version, question) => {
      turnTo(version)
      const answer = answers.get(question)
      if (answer && answers.delete(question)) answers.set(question, answer)
      return answer
    },
    keep: (version, question, answer) => {
      // Something was written while it was computed.
      if (version < ofVersion) return
      turnTo(version)
      forget(question)
      answers.set(question, answer)
      bytes += sizeOf(question, answer)
      for (const oldest of answers.keys()) {
        if (bytes <= mostBytes) break
        forget(oldest)
      }
    },
  }
}

/** Questions are text of one or two bytes a character. */
function sizeOf(question: string, answer: Bytes): number {
  return answer.byteLength + 2 * question.length
}
