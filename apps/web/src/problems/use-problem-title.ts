import { useEffect, useState } from 'react'
import type { PageProblem } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'

type Words = typeof import('../i18n/problem-words.ts')

/** What went wrong in a few words. They come when they are wanted; until then the server's own sentence stands there. */
export function useProblemTitle(isWanted: boolean): (problem: PageProblem) => string {
  const { language } = useLanguage()
  const [words, setWords] = useState<Words | null>(null)
  useEffect(() => {
    if (isWanted) void import('../i18n/problem-words.ts').then(setWords, () => setWords(null))
  }, [isWanted])
  return ({ kind, message }) => words?.PROBLEM_WORDS[language].kinds[kind].title ?? message
}
