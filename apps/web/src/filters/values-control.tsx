import { conditionOf, fieldOf } from '@linkdeck/contract'
import { useMask } from '../masks/use-mask.ts'
import type { ControlProps } from './edit.ts'
import { OpenControl } from './open-control.tsx'
import { TextControl } from './text-control.tsx'
import styles from './toggle-row.module.css'
import { ValueRow } from './value-row.tsx'

const MOST_SEEN = 6

/** A field of any text. The index lists its values with counts; the service itself takes one, exactly as it is written. */
export function ValuesControl(props: ControlProps) {
  const mask = useMask()
  if (props.isIndexed) return <OpenControl {...props} />
  return (
    <>
      <TextControl {...props} />
      <ul className={styles['list']}>
        {oneClickAway(props).map((value) => (
          <li key={value}>
            <ValueRow {...props} value={value} label={mask.value(props.name, value)} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the text field cannot show, and for tags the most frequent of the loaded cards. */
function oneClickAway({ name, query, seen }: ControlProps): readonly string[] {
  const { any, none } = conditionOf(query, name)
  const isTags = fieldOf(name).kind === 'tags'
  const asked = isTags || any.length > 1 ? [...any, ...none] : none
  const frequent = isTags ? seen(name).slice(0, MOST_SEEN) : []
  return [...new Set([...asked, ...frequent.map(({ value }) => value)])]
}
