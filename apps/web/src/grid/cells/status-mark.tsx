import styles from './cells.module.css'
import type { StatusLook, StatusShape } from './status-look.ts'

/** Outlines in a box of 12, strokes of 1.5. */
const STROKES: Partial<Record<StatusShape, string>> = {
  ring: 'M6 1.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 1 1 0-8.5Z',
  half: 'M6 1.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 1 1 0-8.5Z',
  dotted: 'M6 1.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 1 1 0-8.5Z',
  square: 'M2.25 2.25h7.5v7.5h-7.5Z',
  cross: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
  diamond: 'M6 1.2L10.8 6L6 10.8L1.2 6Z',
}

const FILLS: Partial<Record<StatusShape, string>> = {
  disc: 'M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10Z',
  half: 'M6 1.75a4.25 4.25 0 0 1 0 8.5Z',
  dotted: 'M6 4.5a1.5 1.5 0 1 1 0 3a1.5 1.5 0 1 1 0-3Z',
  pause: 'M2.5 1.5h2.75v9H2.5ZM6.75 1.5H9.5v9H6.75Z',
  triangle: 'M6 .9L11.5 10.8H.5Z',
}

/** The shape of a state; its word always stands beside it. */
export function StatusMark({ look: { shape, tone } }: { look: StatusLook }) {
  return (
    <svg
      viewBox="0 0 12 12"
      width="12"
      height="12"
      className={styles['statusMark']}
      data-tone={tone}
      aria-hidden="true"
    >
      {STROKES[shape] && <path d={STROKES[shape]} fill="none" stroke="currentColor" strokeWidth="1.5" />}
      {FILLS[shape] && <path d={FILLS[shape]} fill="currentColor" />}
    </svg>
  )
}
