/** Nothing fits: which conditions there are, and how to let one go. */
import type { CardQuery } from '@linkdeck/contract'
import { conditionsOf, NO_CONDITION, withCondition } from '@linkdeck/contract'
import { SearchX } from 'lucide-react'
import { clearAll } from '../filters/choose.ts'
import { sentenceOf, wordsOfQuery } from '../filters/condition-words.ts'
import type { Edit } from '../filters/edit.ts'
import { useLanguage, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import styles from './problem-panel.module.css'

/** total: null or more than 0 when the page asked for lies behind the last card. */
type Props = { query: CardQuery; total: number | null; edit: Edit }

export function EmptyPanel({ query, total, edit }: Props) {
  const { shell, filters } = useMessages()
  const { empty } = shell
  const isAsked = conditionsOf(query).length > 0
  const isBeyond = query.offset > 0 && total !== 0
  const title = isAsked || isBeyond ? empty.title : empty.fleet
  const body = isBeyond ? empty.beyond : isAsked ? empty.body : empty.fleetBody
  return (
    <section className={styles['panel']}>
      <SearchX aria-hidden className={styles['mark']} data-tone="quiet" />
      <div className={styles['body']}>
        <h2>{title}</h2>
        <p>{body}</p>
        {!isBeyond && <Conditions query={query} edit={edit} />}
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

function Conditions({ query, edit }: Omit<Props, 'total'>) {
  const messages = useMessages()
  const { language } = useLanguage()
  return (
    <ul className={styles['parts']}>
      {wordsOfQuery(query, { language, messages }).map((condition) => {
        const sentence = sentenceOf(condition)
        return (
          <li key={sentence}>
            <Button onClick={() => edit((current) => withCondition(current, condition.name, NO_CONDITION))}>
              {messages.filters.remove(sentence)}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
