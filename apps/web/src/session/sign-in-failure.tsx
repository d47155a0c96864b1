import { problemFrom } from '../api.ts'
import { useWords } from '../i18n/language.tsx'
import { PASSWORD_WORDS } from '../i18n/password-words.ts'
import { PROBLEM_WORDS } from '../i18n/problem-words.ts'
import styles from './password.module.css'

/** Why nobody came in, and when to try again. wrong: what is said where it does not belong together. */
export function SignInFailure({ error, wrong }: { error: Error | null; wrong: string }) {
  const { faults, busy, again } = useWords(PASSWORD_WORDS)
  const { kinds } = useWords(PROBLEM_WORDS)
  if (error === null) return null
  const { kind, field, againInSeconds } = problemFrom(error)
  const sentences: Partial<Record<typeof kind, string | undefined>> = {
    'bad-sign-in': wrong,
    'weak-password': new Map(Object.entries(faults)).get(field ?? ''),
    busy: againInSeconds === undefined ? busy : again(againInSeconds),
  }
  const { title, advice } = kinds[kind]
  return (
    <p role="alert" className={styles['failure']}>
      {sentences[kind] ?? `${title}. ${advice}`}
    </p>
  )
}
