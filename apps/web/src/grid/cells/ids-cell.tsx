import { fieldOf } from '@linkdeck/contract'
import { useLanguage } from '../../i18n/language.tsx'
import { useMask } from '../../masks/use-mask.ts'
import type { CellProps } from './cell-props.ts'
import styles from './cells.module.css'
import { More } from './more.tsx'
import { NoValue } from './odd-value.tsx'
import { visibleText } from './visible-text.ts'

/** Several identifiers: the first, the rest one press away. */
export function IdsCell({ card, name, tabIndex }: CellProps) {
  const { language } = useLanguage()
  const mask = useMask()
  const value = card[name]
  const ids = Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
  const [first, ...rest] = ids
  if (first === undefined) return <NoValue />
  return (
    <span className={styles['line']}>
      <span className={styles['mono']}>{visibleText(mask.value(name, first))}</span>
      <More count={rest.length} field={fieldOf(name)[language]} tabIndex={tabIndex}>
        <ul className={styles['list']}>
          {[...new Set(ids)].map((id) => (
            <li key={id} className={styles['mono']}>
              {visibleText(mask.value(name, id))}
            </li>
          ))}
        </ul>
      </More>
    </span>
  )
}
