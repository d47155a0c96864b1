/** Who is signed in, the way to what concerns them, and the way out. */
import type { SessionAnswer } from '@linkdeck/contract'
import { CrawlFailure } from '../fleet/crawl-failure.tsx'
import { useAction } from '../fleet/use-action.ts'
import { ADMIN_WORDS } from '../i18n/admin-words.ts'
import { useWords } from '../i18n/language.tsx'
import { opensElsewhere } from '../opens-elsewhere.ts'
import { Button } from '../ui/button.tsx'
import { currentView, goTo, hrefOf } from '../use-address.ts'
import styles from './admin.module.css'
import { signOut } from './admin-api.ts'
import { OwnPassword } from './own-password.tsx'
import { usePersonName } from './use-person-name.ts'

type Props = { session: SessionAnswer; onClose: () => void }

export function PersonMenu({ session: { person, auth }, onClose }: Props) {
  const { menu: words, roles } = useWords(ADMIN_WORDS)
  const nameOf = usePersonName()
  const hasSession = auth !== 'none' && auth !== 'proxy'
  const { run, isPending, error } = useAction<void, void>({ act: signOut, onDone: leave })
  const show = () => {
    goTo({ ...currentView(), screen: 'admin' })
    onClose()
  }
  const isAdmin = person.role === 'admin'
  return (
    <div className={styles['menu']}>
      <p>
        <strong>{nameOf(person)}</strong>
        <br />
        <small>{roles[person.role]}</small>
      </p>
      {(isAdmin || hasSession) && (
        <a
          href={hrefOf({ ...currentView(), screen: 'admin' })}
          onClick={(event) => {
            if (opensElsewhere(event)) return
            event.preventDefault()
            show()
          }}
        >
          {isAdmin ? words.admin : words.sessions}
        </a>
      )}
      {auth === 'password' && <OwnPassword name={person.name} />}
      {hasSession && (
        <>
          <Button disabled={isPending} onClick={() => run()}>
            {words.signOut}
          </Button>
          {auth === 'token' && <small>{words.signOutToken}</small>}
        </>
      )}
      <CrawlFailure error={error} />
    </div>
  )
}

/** Loaded anew, the page holds nothing of what was seen before, and its address no question. */
function leave(): void {
  window.location.replace(window.location.pathname)
}
