import { MAX_VIEW_NAME } from '@linkdeck/contract'
import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import field from '../ui/field.module.css'
import styles from './views.module.css'

type Props = {
  label: string
  action: string
  /** What stands in the field at first. */
  name?: string
  /** Why it cannot be pressed. */
  hindrance?: string | null
  takesFocus?: boolean
  /** Whether it was done: else what was typed stays. */
  onName: (name: string) => Promise<boolean>
}

/** A name, and what is done under it. */
export function ViewNameForm({ label, action, name = '', hindrance = null, takesFocus = false, onName }: Props) {
  const [typed, setTyped] = useState(name)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const chosen = typed.trim()
    if (chosen === '' || hindrance !== null) return
    if (await onName(chosen)) setTyped('')
  }
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)}>
      <input
        type="text"
        className={field['field']}
        aria-label={label}
        placeholder={label}
        maxLength={MAX_VIEW_NAME}
        value={typed}
        ref={takesFocus ? focusOnce : null}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" disabled={typed.trim() === '' || hindrance !== null}>
        {action}
      </Button>
      {hindrance && <p className={styles['hindrance']}>{hindrance}</p>}
    </form>
  )
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.select()
}
