import { KeyRound } from 'lucide-react'
import { useWords } from '../i18n/language.tsx'
import { SIGNED_OUT_WORDS } from '../i18n/signed-out-words.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { refusalIn } from './refusal-in.ts'
import styles from './signed-out.module.css'

/** Offers the way to the company's sign-in and back to this view. address: where the server begins it. */
export function SignIn({ address }: { address: string }) {
  const { title, signIn, refused } = useWords(SIGNED_OUT_WORDS)
  const { pathname, search, hash } = window.location
  const refusal = refusalIn(hash)
  const said = refusal === null ? { title, advice: signIn.body } : refused[refusal]
  return (
    <main className={styles['page']}>
      <section className={styles['box']}>
        <KeyRound aria-hidden className={styles['mark']} />
        <h1>{said.title}</h1>
        <p>{said.advice}</p>
        <p className={styles['action']}>
          <ButtonLink href={`${address}?back=${encodeURIComponent(pathname + search)}`}>{signIn.button}</ButtonLink>
        </p>
        <p className={styles['note']}>{signIn.elsewhere}</p>
      </section>
    </main>
  )
}
