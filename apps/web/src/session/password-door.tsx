/** Where people come in with a name and a password, or choose one with a code. */
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import { PASSWORD_WORDS } from '../i18n/password-words.ts'
import { Button } from '../ui/button.tsx'
import { type InvitationAddress, invitationIn } from './invitation-in.ts'
import { signIn, signUp } from './password-api.ts'
import { PasswordField } from './password-field.tsx'
import { PasswordForm } from './password-form.tsx'
import styles from './signed-out.module.css'
import { TextField } from './text-field.tsx'

export function PasswordDoor() {
  const words = useWords(PASSWORD_WORDS)
  const [invited] = useState(() => invitationIn(window.location.hash))
  const [hasCode, setHasCode] = useState(invited !== null)
  const { title } = hasCode ? words.code : words.signIn
  return (
    <main className={styles['page']}>
      <section className={styles['box']}>
        <KeyRound aria-hidden className={styles['mark']} />
        <h1>{title}</h1>
        {hasCode ? (
          <CodeForm invited={invited} onOther={() => setHasCode(false)} />
        ) : (
          <NameForm onOther={() => setHasCode(true)} />
        )}
      </section>
    </main>
  )
}

function NameForm({ onOther }: { onOther: () => void }) {
  const { name, password, signIn: words } = useWords(PASSWORD_WORDS)
  return (
    <>
      <PasswordForm
        act={(typed) => signIn({ name: typed('name'), password: typed('password') })}
        onDone={enter}
        button={words.button}
        wrong={words.wrong}
        other={
          <Button look="link" onClick={onOther}>
            {words.toCode}
          </Button>
        }
      >
        <TextField label={name} name="name" autoComplete="username" ref={focusOnce} />
        <PasswordField label={password} name="password" kind="current" />
      </PasswordForm>
      <p className={styles['note']}>{words.forgotten}</p>
    </>
  )
}

function CodeForm({ invited, onOther }: { invited: InvitationAddress | null; onOther: () => void }) {
  const { name, password, code: words } = useWords(PASSWORD_WORDS)
  return (
    <>
      <p>{words.body}</p>
      <PasswordForm
        act={(typed) => signUp({ code: typed('code').trim(), name: typed('name'), password: typed('password') })}
        onDone={enter}
        button={words.button}
        wrong={words.wrong}
        other={
          <Button look="link" onClick={onOther}>
            {words.toSignIn}
          </Button>
        }
      >
        <TextField
          label={words.code}
          name="code"
          autoComplete="one-time-code"
          defaultValue={invited?.code}
          ref={invited ? null : focusOnce}
        />
        <TextField
          label={name}
          name="name"
          autoComplete="username"
          defaultValue={invited?.name}
          ref={invited?.name === '' ? focusOnce : null}
        />
        <PasswordField label={password} name="password" kind="new" />
      </PasswordForm>
    </>
  )
}

/** Loaded anew, the page asks as whoever has come in; the address keeps its view, and loses a code that is spent. */
function enter(): void {
  const { pathname, search } = window.location
  window.history.replaceState(null, '', pathname + search)
  window.location.reload()
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus()
}
