/** Who is signed in: to administrators everybody, to others themselves. */
import type { SessionAnswer } from '@linkdeck/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { CrawlFailure } from '../fleet/crawl-failure.tsx'
import { useAction } from '../fleet/use-action.ts'
import { ADMIN_WORDS } from '../i18n/admin-words.ts'
import { useWords } from '../i18n/language.tsx'
import styles from './admin.module.css'
import { endSession, loadSessions } from './admin-api.ts'
import { Section } from './section.tsx'
import { SessionLine } from './session-line.tsx'
import { Unloaded } from './unloaded.tsx'
import { AUDIT_KEY } from './use-audit.ts'

export const SESSIONS_KEY = ['sessions']

type Ended = { id: string; name: string }

export function SessionsSection({ session: { auth, person } }: { session: SessionAnswer }) {
  const { sessions: words } = useWords(ADMIN_WORDS)
  const client = useQueryClient()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: SESSIONS_KEY,
    queryFn: ({ signal }) => loadSessions(signal),
    staleTime: 0,
  })
  const outcome = useRef<HTMLParagraphElement>(null)
  const ending = useAction({
    act: ({ id }: Ended) => endSession(id),
    onDone: () => {
      // The line that was ended had the focus.
      outcome.current?.focus()
      for (const queryKey of [SESSIONS_KEY, AUDIT_KEY]) void client.invalidateQueries({ queryKey })
    },
  })
  const ended = ending.done?.input
  const empty = {
    none: words.noneNone,
    proxy: words.noneProxy,
    token: words.none,
    oidc: words.none,
    password: words.none,
  }[auth]
  return (
    <Section title={person.role === 'admin' ? words.title : words.own}>
      <Unloaded isLoading={isPending} error={error} onRetry={() => void refetch()} />
      {data?.length === 0 && <p className={styles['quiet']}>{empty}</p>}
      <ul className={styles['lines']}>
        {data?.map((one) => (
          <SessionLine
            key={one.id}
            session={one}
            isEnding={ending.isPending}
            onEnd={(name) => ending.run({ id: one.id, name })}
          />
        ))}
      </ul>
      <p ref={outcome} role="status" tabIndex={-1}>
        {ended && words.ended(ended.name)}
      </p>
      <CrawlFailure error={ending.error} />
    </Section>
  )
}
