import { type ComponentProps, type ReactNode, useId } from 'react'
import field from '../ui/field.module.css'
import styles from './password.module.css'

type Props = ComponentProps<'input'> & {
  label: string
  /** What should be known before typing. */
  hint?: string
  /** Stands beside the field. */
  children?: ReactNode
}

/** A line of text under its name. */
export function TextField({ label, hint, children, ...input }: Props) {
  const id = useId()
  const hintId = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <div className={styles['line']}>
        <input
          id={id}
          className={field['field']}
          required
          spellCheck={false}
          autoCapitalize="none"
          aria-describedby={hint && hintId}
          {...input}
        />
        {children}
      </div>
      {hint && <small id={hintId}>{hint}</small>}
    </div>
  )
}
