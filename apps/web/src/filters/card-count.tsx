import { FILTER_WORDS } from '../i18n/filter-words.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import styles from './card-count.module.css'

/** A number of cards behind a label: short to the eye, whole to the ear and on hover. Nothing where it was not counted. */
export function CardCount({ count }: { count: number | null }) {
  const filters = useWords(FILTER_WORDS)
  const { number, shortNumber } = useFormat()
  if (count === null) return null
  return (
    <>
      <span aria-hidden className={styles['count']} title={count > 9_999 ? number(count) : undefined}>
        {shortNumber(count)}
      </span>
      <span className="visually-hidden"> {filters.withCount(count)}</span>
    </>
  )
}
