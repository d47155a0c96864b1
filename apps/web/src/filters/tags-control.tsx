import { conditionOf } from '@linkdeck/contract'
import { ToggleChip } from '../ui/chip.tsx'
import { choose } from './choose.ts'
import type { ControlProps } from './edit.ts'
import styles from './filters.module.css'
import { TextControl } from './text-control.tsx'

const MOST_CHIPS = 6

/** Any tag by its exact name; the most frequent tags of the loaded cards are one click. */
export function TagsControl(props: ControlProps) {
  const { name, query, edit, seen } = props
  const { any } = conditionOf(query, name)
  const frequent = seen(name).slice(0, MOST_CHIPS)
  const tags = [...any, ...frequent.map(({ value }) => value).filter((value) => !any.includes(value))]
  return (
    <>
      <TextControl {...props} />
      <div className={styles['tags']}>
        {tags.map((tag) => {
          const pressed = any.includes(tag)
          return (
            <ToggleChip
              key={tag}
              pressed={pressed}
              className={styles['preset']}
              onClick={() => edit((current) => choose(current, name, pressed ? null : tag))}
            >
              <span className={styles['tagName']}>{tag}</span>
            </ToggleChip>
          )
        })}
      </div>
    </>
  )
}
