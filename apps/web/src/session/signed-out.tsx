import { KeyRound } from 'lucide-react'
import { useMessages } from '../i18n/language.tsx'
import styles from './signed-out.module.css'

/** Says where the launch address is to be found. failed: a launch address was just tried and refused. */
export function SignedOut({ failed }: { failed: boolean }) {
  const { shell, problems } = useMessages()
  const words = problems.kinds['bad-launch']
  return (
    <main className={styles['page']}>
      <section className={styles['box']}>
        <KeyRound aria-hidden className={styles['mark']} />
        <h1>{failed ? words.title : shell.signedOut.title}</h1>
        {failed ? <p>{words.advice}</p> : <p>{shell.signedOut.body}</p>}
        {!failed && (
          <>
            <code className={styles['sample']}>{`${window.location.origin}/#t=…`}</code>
            <p>{shell.signedOut.restart}</p>
          </>
        )}
      </section>
    </main>
  )
}
