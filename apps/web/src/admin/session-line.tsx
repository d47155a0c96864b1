import type { SessionsAnswer } from '@linkdeck/contract'
import { useRef, useState } from 'react'
import { useNow } from '../clock.ts'
import { ADMIN_WORDS } from '../i18n/admin-words.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import styles from './admin.module.css'
import { browserName } from './browser-name.ts'
import { usePersonName } from './use-person-name.ts'

type Props = {
  session: SessionsAnswer['sessions'][number]
  isEnding: boolean
  /** name: of the person, as it was shown. */
  onEnd: (name: string) => void
}

/** One session. One's own is ended by signing out. */
export function SessionLine({ session, isEnding, onEnd }: Props) {
  const { sessions: words, roles } = useWords(ADMIN_WORDS)
  const name = usePersonName()(session.person)
  const { moment } = useFormat()
  const nowMs = useNow(60_000)
  const [isAsking, setAsking] = useState(false)
  const end = useRef<HTMLButtonElement>(null)
  const keep = () => {
    setAsking(false)
    end.current?.focus()
  }
  const opened = moment(Date.parse(session.openedAt), nowMs)
  return (
    <li>
      <div className={styles['line']}>
        <div className={styles['what']}>
          <strong>{name}</strong>
          <Chip>{roles[session.person.role]}</Chip>
          {session.isThis && <Chip tone="info">{words.isThis}</Chip>}
        </div>
        <Origin session={session} opened={opened} />
        {!session.isThis && (
          <Button
            ref={end}
            aria-label={words.endOf(name, opened)}
            aria-expanded={isAsking}
            disabled={isEnding}
            onClick={() => setAsking(!isAsking)}
          >
            {words.end}
          </Button>
        )}
      </div>
      {isAsking && (
        <div role="alert" className={styles['sure']}>
          <p>{words.endSure(name)}</p>
          <div className={styles['act']}>
            <Button look="primary" disabled={isEnding} onClick={() => onEnd(name)}>
              {words.endYes}
            </Button>
            <Button onClick={keep}>{words.notYet}</Button>
          </div>
        </div>
      )}
    </li>
  )
}

/** From where, with what, since when, and when it was last used. */
function Origin({ session: { from, browser, seenAt }, opened }: { session: Props['session']; opened: string }) {
  const { sessions: words } = useWords(ADMIN_WORDS)
  const { age } = useFormat()
  const nowMs = useNow(60_000)
  const known = browserName(browser)
  const parts = [
    known ? words.browser(known.name, known.system) : browser || words.unknownBrowser,
    ...(from === '' ? [] : [words.from(from)]),
    words.opened(opened),
    words.seen(age(Date.parse(seenAt), nowMs)),
  ]
  return <p className={styles['quiet']}>{parts.join(' · ')}</p>
}
