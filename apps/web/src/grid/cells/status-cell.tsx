import { OS_STATUS, STATUS } from '@linkdeck/contract'
import { useLanguage, useMessages } from '../../i18n/language.tsx'
import type { CellProps } from './cell-props.ts'
import styles from './cells.module.css'
import { NoValue, RawValue } from './odd-value.tsx'
import { lookOfCard, osStatusLook, reasonOf } from './status-look.ts'
import { StatusMark } from './status-mark.tsx'

/** The state in shape, word and tone, and behind it why, where the detailed state says more. */
export function StatusCell({ card }: CellProps) {
  const { language } = useLanguage()
  const { status: words, unknownCode } = useMessages().grid
  if (!card.status) return <NoValue />
  const look = lookOfCard(card)
  const known = STATUS.find(card.status)
  const reason = reasonOf(card)
  const said = reason === null ? undefined : words.reasons[reason]
  return (
    <span className={styles['status']} data-tone={look.tone} data-ended={look.shape === 'cross' || undefined}>
      <StatusMark look={look} />
      {known ? known[language] : <RawValue text={card.status} reason={unknownCode(card.status)} />}
      {said && <span className={styles['reason']}>{said}</span>}
    </span>
  )
}

/** The detailed state by itself. */
export function OsStatusCell({ card }: CellProps) {
  const { language } = useLanguage()
  const { unknownCode } = useMessages().grid
  if (!card.osStatus) return <NoValue />
  const look = osStatusLook(card.osStatus)
  const known = OS_STATUS.find(card.osStatus)
  return (
    <span className={styles['status']} data-tone={look.tone}>
      <StatusMark look={look} />
      {known ? known[language] : <RawValue text={card.osStatus} reason={unknownCode(card.osStatus)} />}
    </span>
  )
}
