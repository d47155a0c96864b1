/** Marks the faulty parts of a text field in place: the same text lies over it, unseen but for its underlines. */
import type { TextFault } from '@linkdeck/contract'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import styles from './query-frame.module.css'

type Props = { text: string; faults: readonly TextFault[]; field: RefObject<HTMLInputElement | null> }

export function Underlines({ text, faults, field }: Props) {
  const mirror = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const follow = () => {
      if (mirror.current && field.current) mirror.current.scrollLeft = field.current.scrollLeft
    }
    follow()
    const input = field.current
    input?.addEventListener('scroll', follow, { passive: true })
    return () => input?.removeEventListener('scroll', follow)
  })
  return (
    <div ref={mirror} aria-hidden className={styles['mirror']}>
      {faults.map(({ from, to }, at) => (
        <span key={from}>
          {text.slice(faults[at - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(faults.at(-1)?.to ?? 0)}
    </div>
  )
}
