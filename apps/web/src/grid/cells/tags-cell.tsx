import { fieldOf, type Tag } from '@linkdeck/contract'
import { useLanguage } from '../../i18n/language.tsx'
import type { CellProps } from './cell-props.ts'
import styles from './cells.module.css'
import { More } from './more.tsx'
import { NoValue } from './odd-value.tsx'
import { TagChip } from './tag-chip.tsx'

const SHOWN = 2

/** The first tags; a click asks for the cards that carry one, Alt and click for those that do not. */
export function TagsCell({ card, onFilter, tabIndex }: CellProps) {
  const { language } = useLanguage()
  const { tags } = card
  if (tags.length === 0) return <NoValue />
  return (
    <span className={styles['line']}>
      {tags.slice(0, SHOWN).map((tag) => (
        <TagChip key={`${tag.id} ${tag.name}`} tag={tag} onFilter={onFilter} tabIndex={tabIndex} />
      ))}
      <More count={tags.length - SHOWN} field={fieldOf('tags')[language]} tabIndex={tabIndex}>
        <TagList tags={tags} onFilter={onFilter} />
      </More>
    </span>
  )
}

/** All tags, none of them cut off. */
export function TagList({ tags, onFilter }: Pick<CellProps, 'onFilter'> & { tags: readonly Tag[] }) {
  return (
    <span className={styles['wrap']}>
      {tags.map((tag) => (
        <TagChip key={`${tag.id} ${tag.name}`} tag={tag} onFilter={onFilter} tabIndex={0} />
      ))}
    </span>
  )
}
