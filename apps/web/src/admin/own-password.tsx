import { useState } from 'react'
import { ADMIN_WORDS } from '../i18n/admin-words.ts'
import { useWords } from '../i18n/language.tsx'
import { PASSWORD_WORDS } from '../i18n/password-words.ts'
import { changePassword } from '../session/password-api.ts'
import { PasswordField } from '../session/password-field.tsx'
import { PasswordForm } from '../session/password-form.tsx'
import { Button } from '../ui/button.tsx'

type State = 'closed' | 'open' | 'done'

/** One's own password, changed by whoever knows the current one. name: for whoever keeps passwords in the browser. */
export function OwnPassword({ name }: { name: string }) {
  const { menu } = useWords(ADMIN_WORDS)
  const { change: words } = useWords(PASSWORD_WORDS)
  const [state, setState] = useState<State>('closed')
  if (state === 'done') return <p role="status">{words.done}</p>
  if (state === 'closed') return <Button onClick={() => setState('open')}>{menu.password}</Button>
  return (
    <section aria-label={words.title}>
      <PasswordForm
        act={(typed) => changePassword({ before: typed('before'), after: typed('after') })}
        onDone={() => setState('done')}
        button={words.button}
        wrong={words.wrong}
        other={<Button onClick={() => setState('closed')}>{words.cancel}</Button>}
      >
        <input type="text" name="name" autoComplete="username" value={name} readOnly hidden />
        <PasswordField label={words.before} name="before" kind="current" />
        <PasswordField label={words.after} name="after" kind="new" />
      </PasswordForm>
    </section>
  )
}
