import type { AuditRow } from '@linkdeck/contract'
import { ADMIN_WORDS } from '../i18n/admin-words.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import { useMask } from '../masks/use-mask.ts'
import { Button } from '../ui/button.tsx'
import styles from './admin.module.css'
import { usePersonName } from './use-person-name.ts'

type Props = {
  row: AuditRow
  /** Wants the rows of this person only. */
  onPerson: () => void
  /** Wants the rows of this deed only. */
  onAction: () => void
}

/** One row of the audit: what and by whom, with the rest of its story below. */
export function AuditLine({ row: { number, at, person, action, details, from }, onPerson, onAction }: Props) {
  const { audit: words, sessions } = useWords(ADMIN_WORDS)
  const { dateTime } = useFormat()
  const mask = useMask()
  const deed = useDeedWords()(action)
  const name = usePersonName()(person)
  const story = Object.entries(details).map(([key, value]) => `${key}: ${mask.text(textOf(value))}`)
  return (
    <li className={styles['line']}>
      <time dateTime={at} className={styles['when']}>
        {dateTime(Date.parse(at))}
      </time>
      <div className={styles['what']}>
        <Button look="link" title={words.only(deed)} onClick={onAction}>
          {deed}
        </Button>
        <Button look="link" title={words.only(name)} onClick={onPerson}>
          {words.by(name)}
        </Button>
      </div>
      <p className={styles['quiet']}>
        {[words.row(number), ...(from === '' ? [] : [sessions.from(from)]), ...story].join(' · ')}
      </p>
    </li>
  )
}

/** A deed that this page does not know yet goes by the server's own word. */
export function useDeedWords(): (action: string) => string {
  const { deeds } = useWords(ADMIN_WORDS).audit
  return (action) => new Map(Object.entries(deeds)).get(action) ?? action
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
