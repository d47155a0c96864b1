/** What went wrong, in a sentence; what to do about it; and what a support desk will ask for. */
import { CircleAlert, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { type PageProblem, type PageProblemKind, problemFrom } from '../api.ts'
import { useMessages, useWords } from '../i18n/language.tsx'
import { PROBLEM_WORDS } from '../i18n/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import styles from './problem-panel.module.css'

/** Problems that asking the same thing again will not change. */
const FINAL: ReadonlySet<PageProblemKind> = new Set<PageProblemKind>([
  'bad-query',
  'not-live',
  'signed-out',
  'bad-launch',
  'forbidden',
  'cross-site',
  'wrong-host',
  'ambiguous',
  'bad-request',
  'too-large',
  'lists-full',
])

type Props = { error: Error; onRetry: () => void; children?: ReactNode }

export function ProblemPanel({ error, onRetry, children }: Props) {
  const { kinds, panel } = useWords(PROBLEM_WORDS)
  const problem = problemFrom(error)
  const { title, advice } = kinds[problem.kind]
  return (
    <section role="alert" className={styles['panel']}>
      <CircleAlert aria-hidden className={styles['mark']} />
      <div className={styles['body']}>
        <h2>{title}</h2>
        <p>{advice}</p>
        <Facts problem={problem} />
        <div className={styles['actions']}>
          {!FINAL.has(problem.kind) && (
            <Button look="primary" onClick={onRetry}>
              <RotateCw aria-hidden size={14} />
              {panel.retry}
            </Button>
          )}
          {children}
        </div>
      </div>
    </section>
  )
}

function Facts({ problem: { field, upstreamCode, requestId, message } }: { problem: PageProblem }) {
  const { shell } = useMessages()
  const { panel } = useWords(PROBLEM_WORDS)
  const facts = [
    { label: panel.field, text: field },
    { label: panel.code, text: upstreamCode },
    { label: shell.requestId, text: requestId },
    { label: panel.details, text: message },
  ]
  return (
    <dl className={styles['facts']}>
      {facts.map(({ label, text }) =>
        text === undefined || text === '' ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <code>{text}</code>
              <CopyButton text={text} label={shell.copy(label)} doneLabel={shell.copied} />
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}
