import { useMessages } from '../i18n/language.tsx'
import { problemFrom } from '../problems/problem-panel.tsx'
import { Warning } from './warning.tsx'

/** Why something that was pressed did not happen, and what to do about it. */
export function CrawlFailure({ error }: { error: Error | null }) {
  const { problems } = useMessages()
  if (error === null) return null
  const { title, advice } = problems.kinds[problemFrom(error).kind]
  return (
    <Warning tone="bad" role="alert" title={title}>
      {advice}
    </Warning>
  )
}
