import { fieldOf, labelOf } from '@linkdeck/contract'
import { useLanguage } from '../i18n/language.tsx'
import type { ControlProps } from './edit.ts'
import { listedCodes } from './listed-codes.ts'
import styles from './toggle-row.module.css'
import { ValueRow } from './value-row.tsx'

/** The codes of a vocabulary, each a line. A code that the document does not know is shown as it is. */
export function CodesControl(props: ControlProps) {
  const { language } = useLanguage()
  const { vocab } = fieldOf(props.name)
  if (!vocab) return null
  return (
    <ul className={styles['list']}>
      {listedCodes(props).map((code) => (
        <li key={code}>
          <ValueRow {...props} value={code} label={labelOf(vocab, code, language)} />
        </li>
      ))}
    </ul>
  )
}
