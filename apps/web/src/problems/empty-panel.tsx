/** Nothing fits: which conditions there are, what each of them keeps away, and how to let one go. */
import { type CardQuery, type CardsAnswer, conditionsOf } from '@linkdeck/contract'
import { SearchX } from 'lucide-react'
import { clearAll } from '../filters/choose.ts'
import type { Edit } from '../filters/edit.ts'
import { contradictionOf } from '../filters/status-agreement.ts'
import { FILTER_WORDS } from '../i18n/filter-words.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import { UNANSWERED_WORDS } from '../i18n/unanswered-words.ts'
import { Button } from '../ui/button.tsx'
import { EmptyReasons } from './empty-reasons.tsx'
import styles from './problem-panel.module.css'
import { useContradictionWords } from './use-contradiction-words.ts'

type Props = {
  query: CardQuery
  /** null or more than 0 when the page asked for lies behind the last card. */
  total: number | null
  edit: Edit
  /** Who says so; the index can say why as well. */
  answer?: Pick<CardsAnswer, 'source' | 'coverage'> | undefined
}

export function EmptyPanel({ query, total, edit, answer }: Props) {
  const filters = useWords(FILTER_WORDS)
  const { empty, emptySoFar } = useWords(UNANSWERED_WORDS)
  const { number } = useFormat()
  const contradiction = useContradictionWords(contradictionOf(query))
  const isAsked = conditionsOf(query).length > 0 || query.text !== ''
  const isBeyond = query.offset > 0 && total !== 0
  const title = isAsked || isBeyond ? empty.title : empty.fleet
  const body = isBeyond ? empty.beyond : isAsked ? (contradiction?.sentence ?? empty.body) : empty.fleetBody
  const coverage = answer?.coverage
  return (
    <section className={styles['panel']}>
      <SearchX aria-hidden className={styles['mark']} data-tone="quiet" />
      <div className={styles['body']}>
        <h2>{title}</h2>
        <p>{body}</p>
        {coverage?.complete === false && (
          <p>{emptySoFar(number(coverage.known), coverage.expected === null ? null : number(coverage.expected))}</p>
        )}
        {!isBeyond && <EmptyReasons query={query} isIndexed={answer?.source === 'index'} edit={edit} />}
        <div className={styles['actions']}>
          {isBeyond && (
            <Button look="primary" onClick={() => edit((current) => ({ ...current, offset: 0 }))}>
              {empty.first}
            </Button>
          )}
          {isAsked && !isBeyond && <Button onClick={() => edit(clearAll)}>{filters.clearAll}</Button>}
        </div>
      </div>
    </section>
  )
}
