import { problemFrom } from '../api.ts'
import { useWords } from '../i18n/language.tsx'
import { PROBLEM_WORDS } from '../i18n/problem-words.ts'
import { Warning } from './warning.tsx'

/** Why something that was pressed did not happen, and what to do about it. */
export function CrawlFailure({ error }: { error: Error | null }) {
  const { kinds } = useWords(PROBLEM_WORDS)
  if (error === null) return null
  const { title, advice } = kinds[problemFrom(error).kind]
  return (
    <Warning tone="bad" role="alert" title={title}>
      {advice}
    </Warning>
  )
}
