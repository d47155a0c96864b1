import { fieldOf } from '@linkdeck/contract'
import { useLanguage } from '../../i18n/language.tsx'
import { useMask } from '../../masks/use-mask.ts'
import type { CellProps } from './cell-props.ts'
import styles from './cells.module.css'
import { copyTextOf } from './copy-text.ts'
import { NoValue } from './odd-value.tsx'
import { visibleText } from './visible-text.ts'

/** Any value as one text, while the rows go by too fast for marks and meters: the words of a code, else what was written. */
export function LightCell({ card, name }: CellProps) {
  const { language } = useLanguage()
  const mask = useMask()
  const { kind, vocab } = fieldOf(name)
  const text = copyTextOf(card, name, mask)
  if (text === '') return <NoValue />
  const shown = vocab?.find(text)?.[language] ?? visibleText(text)
  return <span className={styles[kind === 'id' ? 'mono' : 'text']}>{shown}</span>
}
