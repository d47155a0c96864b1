import type { ComponentProps, ReactNode } from 'react'
import styles from './chip.module.css'
import { classNames } from './class-names.ts'
import type { Tone } from './tone.ts'

type Props = { tone?: Tone; icon?: ReactNode; children: ReactNode; className?: string; title?: string }

/** A small word with a meaning. Colour never stands alone: the word, and a mark where states are told apart. */
export function Chip({ tone = 'neutral', icon, children, className, title }: Props) {
  return (
    <span className={classNames(styles['chip'], styles[tone], className)} title={title}>
      {icon}
      <span className={styles['word']}>{children}</span>
    </span>
  )
}

type ToggleProps = Omit<ComponentProps<'button'>, 'aria-pressed'> & { pressed: boolean }

/** A choice that is on or off. */
export function ToggleChip({ pressed, className, ...rest }: ToggleProps) {
  return <button type="button" aria-pressed={pressed} className={classNames(styles['toggle'], className)} {...rest} />
}
