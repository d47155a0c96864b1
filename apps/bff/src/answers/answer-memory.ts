/** Answers as they were sent, until there is news. Beyond its size the one asked for longest ago is forgotten. */
import type { Bytes } from './encode-json.ts'

/** version: of the index, from before the answer was read; atMs: when that was still the last one. */
export type Reading = { news: number; version: number; atMs: number }

export type Kept = { answer: Bytes; reading: Reading }

export type AnswerMemory = {
  /** An answer is never given of before the news. */
  get: (news: number, question: string) => Kept | undefined
  keep: (question: string, kept: Kept) => void
}

export function createAnswerMemory(mostBytes: number): AnswerMemory {
  const answers = new Map<string, Kept>()
  let ofNews = 0
  let bytes = 0

  const turnTo = (news: number) => {
    if (news === ofNews) return
    answers.clear()
    ofNews = news
    bytes = 0
  }

  const forget = (question: string) => {
    const kept = answers.get(question)
    if (kept && answers.delete(question)) bytes -= sizeOf(question, kept)
  }

  return {
    get: (news, question) => {
      turnTo(news)
      const kept = answers.get(question)
      if (kept && answers.delete(question)) answers.set(question, kept)
      return kept
    },
    keep: (question, kept) => {
      const { news, version } = kept.reading
      // There was news, or somebody else read it later, while it was computed.
      if (news < ofNews) return
      turnTo(news)
      if (version < (answers.get(question)?.reading.version ?? 0)) return
      forget(question)
      answers.set(question, kept)
      bytes += sizeOf(question, kept)
      for (const oldest of answers.keys()) {
        if (bytes <= mostBytes) break
        forget(oldest)
      }
    },
  }
}

/** Questions are text of one or two bytes a character. */
function sizeOf(question: string, { answer }: Kept): number {
  return answer.byteLength + 2 * question.length
}
