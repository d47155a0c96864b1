import { fieldOf } from '@linkdeck/contract'
import { useLanguage, useMessages } from '../../i18n/language.tsx'
import { type CellProps, textOf } from './cell-props.ts'
import styles from './cells.module.css'
import { NoValue, RawValue } from './odd-value.tsx'

/** The words of a code; a code the document does not know stands as it came. */
export function CodeCell({ card, name }: CellProps) {
  const { language } = useLanguage()
  const { unknownCode } = useMessages().grid
  const code = textOf(card, name)
  if (code === null) return <NoValue />
  const known = fieldOf(name).vocab?.find(code)
  if (!known) return <RawValue text={code} reason={unknownCode(code)} />
  return (
    <span className={styles['text']} title={known[language]}>
      {known[language]}
    </span>
  )
}
