import type { CSSProperties } from 'react'
import { classNames } from './class-names.ts'
import styles from './meter.module.css'
import type { Tone } from './tone.ts'

type Props = {
  /** 0 to 100; null, like 0, draws an empty track. */
  percent: number | null
  tone: Tone
  /** Hatching marks a second meaning without a second colour. */
  pattern?: 'solid' | 'hatched'
  /** The accessible name; without one the meter is decoration beside the same words. */
  label?: string
  className?: string | undefined
}

/** A part of a whole as a bar. */
export function Meter({ percent, tone, pattern = 'solid', label, className }: Props) {
  const named = label
    ? { role: 'meter', 'aria-label': label, 'aria-valuenow': percent ?? 0, 'aria-valuemin': 0, 'aria-valuemax': 100 }
    : { 'aria-hidden': true }
  return (
    <span className={classNames(styles['meter'], styles[tone], className)} {...named}>
      {percent ? <span className={styles[pattern]} style={{ '--percent': `${percent}%` } as CSSProperties} /> : null}
    </span>
  )
}
