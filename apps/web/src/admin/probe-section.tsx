/** Whether the credentials may list cards: asked of the service itself, when somebody wants to know. */
import type { ProbeAnswer } from '@linkdeck/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNow } from '../clock.ts'
import { CrawlFailure } from '../fleet/crawl-failure.tsx'
import { useAction } from '../fleet/use-action.ts'
import { Warning } from '../fleet/warning.tsx'
import { ADMIN_WORDS } from '../i18n/admin-words.ts'
import { useFormat, useMessages, useWords } from '../i18n/language.tsx'
import { PROBLEM_WORDS } from '../i18n/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import styles from './admin.module.css'
import { probe } from './admin-api.ts'
import { Facts } from './facts.tsx'
import { LEAST_POLICY } from './least-policy.ts'
import { Section } from './section.tsx'
import { AUDIT_KEY } from './use-audit.ts'

export function ProbeSection() {
  const { probe: words } = useWords(ADMIN_WORDS)
  const client = useQueryClient()
  const { run, isPending, error, done } = useAction<void, ProbeAnswer>({
    act: probe,
    onDone: () => void client.invalidateQueries({ queryKey: AUDIT_KEY }),
  })
  return (
    <Section title={words.title}>
      <p>{words.body}</p>
      <div className={styles['act']}>
        <Button look="primary" disabled={isPending} onClick={() => run()}>
          {isPending ? words.asking : words.ask}
        </Button>
      </div>
      <div role="status" className={styles['result']}>
        {done && <Result answer={done.output} />}
      </div>
      <CrawlFailure error={error} />
    </Section>
  )
}

function Result({ answer }: { answer: ProbeAnswer }) {
  const { shell } = useMessages()
  const { probe: words } = useWords(ADMIN_WORDS)
  const { moment } = useFormat()
  const nowMs = useNow(60_000)
  const { problem, at, requestId } = answer
  const facts = [
    { label: words.code, value: problem?.upstreamCode },
    { label: shell.requestId, value: requestId },
  ]
  return (
    <>
      {problem ? <Refused problem={problem} /> : <Allowed {...answer} />}
      <small>{words.asked(moment(Date.parse(at), nowMs))}</small>
      <Facts facts={facts.flatMap(({ label, value }) => (value ? [{ label, value: <code>{value}</code> }] : []))} />
    </>
  )
}

function Allowed({ total, overcome }: ProbeAnswer) {
  const { probe: words } = useWords(ADMIN_WORDS)
  const { kinds } = useWords(PROBLEM_WORDS)
  const met = new Set(overcome.map(({ kind }) => kind))
  return (
    <>
      <p className={styles['good']}>{words.allowed(total)}</p>
      {[...met].map((kind) => (
        <Warning key={kind} tone="warn">
          {kind === 'upstream-clock' ? words.clock : words.overcome(kinds[kind].title)}
        </Warning>
      ))}
    </>
  )
}

function Refused({ problem: { kind } }: { problem: NonNullable<ProbeAnswer['problem']> }) {
  const { shell } = useMessages()
  const { probe: words } = useWords(ADMIN_WORDS)
  const { title, advice } = useWords(PROBLEM_WORDS).kinds[kind]
  return (
    <>
      <Warning tone="bad" title={title}>
        {advice}
      </Warning>
      {kind === 'upstream-permission' && (
        <figure className={styles['policy']}>
          <figcaption>
            {words.policy}
            <CopyButton text={LEAST_POLICY} label={shell.copy(words.policy)} doneLabel={shell.copied} />
          </figcaption>
          <pre>{LEAST_POLICY}</pre>
        </figure>
      )}
    </>
  )
}
