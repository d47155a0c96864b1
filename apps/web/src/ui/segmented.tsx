import { useId } from 'react'
import styles from './segmented.module.css'

type Option = { value: string; label: string }

type Props = {
  /** The id of the element that names the group. */
  labelledBy: string
  describedBy?: string | undefined
  options: readonly Option[]
  /** null: none of them. */
  value: string | null
  onChange: (value: string) => void
}

/** One of a few, side by side: radio buttons in looks and in keys. */
export function Segmented({ labelledBy, describedBy, options, value, onChange }: Props) {
  const name = useId()
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy} className={styles['group']}>
      {options.map((option) => (
        <label key={option.value} className={styles['option']}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
