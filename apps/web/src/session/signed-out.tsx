import { KeyRound } from 'lucide-react'
import { useWords } from '../i18n/language.tsx'
import { PROBLEM_WORDS } from '../i18n/problem-words.ts'
import { SIGNED_OUT_WORDS } from '../i18n/signed-out-words.ts'
import styles from './signed-out.module.css'

/** Says where the launch address is to be found. failed: a launch address was just tried and refused. */
export function SignedOut({ failed }: { failed: boolean }) {
  const failure = useWords(PROBLEM_WORDS).kinds['bad-launch']
  const words = useWords(SIGNED_OUT_WORDS)
  return (
    <main className={styles['page']}>
      <section className={styles['box']}>
        <KeyRound aria-hidden className={styles['mark']} />
        <h1>{failed ? failure.title : words.title}</h1>
        <p>{failed ? failure.advice : words.body}</p>
        {!failed && (
          <>
            <code className={styles['sample']}>{`${window.location.origin}/#t=…`}</code>
            <p>{words.restart}</p>
          </>
        )}
      </section>
    </main>
  )
}
