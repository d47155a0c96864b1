import type { Tag } from '@linkdeck/contract'
import type { CSSProperties } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import type { OnFilter } from './cell-props.ts'
import styles from './cells.module.css'
import { TAG_HUES, tagHue } from './tag-hue.ts'
import { visibleText } from './visible-text.ts'

type Props = { tag: Tag; onFilter: OnFilter; tabIndex: 0 | -1 }

const STYLES: readonly CSSProperties[] = Array.from(
  { length: TAG_HUES },
  (_, hue) => ({ '--hue': (hue * 360) / TAG_HUES }) as CSSProperties,
)

export function TagChip({ tag, onFilter, tabIndex }: Props) {
  const { filterBy } = useMessages().grid
  const name = visibleText(tag.name)
  return (
    <button
      type="button"
      data-hue
      className={styles['tag']}
      style={STYLES[tagHue(tag)]}
      tabIndex={tabIndex}
      title={filterBy(name)}
      onClick={(event) => onFilter('tags', tag.name, event.altKey ? 'exclude' : 'only')}
    >
      <bdi>{name}</bdi>
    </button>
  )
}
