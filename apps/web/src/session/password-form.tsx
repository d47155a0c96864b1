import type { FormEvent, ReactNode } from 'react'
import { useAction } from '../fleet/use-action.ts'
import { Button } from '../ui/button.tsx'
import styles from './password.module.css'
import { SignInFailure } from './sign-in-failure.tsx'

/** What was typed into the field of that name. */
export type Typed = (field: string) => string

type Props = {
  act: (typed: Typed) => Promise<void>
  onDone: () => void
  button: string
  /** What is said where what was typed does not belong together. */
  wrong: string
  /** The fields. */
  children: ReactNode
  /** Stands beside the button. */
  other?: ReactNode
}

/** Sends what was typed, and says why it was not taken. What was typed stays where it is. */
export function PasswordForm({ act, onDone, button, wrong, children, other }: Props) {
  const { run, isPending, error, done } = useAction<Typed, void>({ act, onDone })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    run((field) => String(fields.get(field) ?? ''))
  }
  return (
    <form method="post" className={styles['form']} onSubmit={submit}>
      {children}
      <SignInFailure error={error} wrong={wrong} />
      <div className={styles['actions']}>
        <Button type="submit" look="primary" disabled={isPending || done !== null}>
          {button}
        </Button>
        {other}
      </div>
    </form>
  )
}
