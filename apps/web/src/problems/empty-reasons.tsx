/** Each condition of an empty view with the cards there would be without it, and one click that lets it go. */
import { type CardQuery, conditionsOf, keyOf, NO_CONDITION, withCondition } from '@linkdeck/contract'
import { type Words, wordsOfField } from '../filters/condition-words.ts'
import type { Edit } from '../filters/edit.ts'
import { useLanguage, useMessages, useWords } from '../i18n/language.tsx'
import { UNANSWERED_WORDS } from '../i18n/unanswered-words.ts'
import { Button } from '../ui/button.tsx'
import { useExplain } from '../use-explain.ts'
import styles from './problem-panel.module.css'

type Props = { query: CardQuery; isIndexed: boolean; edit: Edit }

export function EmptyReasons({ query, isIndexed, edit }: Props) {
  const messages = useMessages()
  const { language } = useLanguage()
  const { without, noneAlone } = useWords(UNANSWERED_WORDS)
  const reasons = reasonsOf(query, { language, messages })
  const { data } = useExplain(query, isIndexed && reasons.length > 0)
  const counts = reasons.map(({ key }) => data?.without.find((one) => one.key === key)?.count ?? null)
  const most = Math.max(0, ...counts.map((count) => count ?? 0))
  return (
    <>
      <ul className={styles['parts']}>
        {reasons.map(({ key, words, relax }, at) => {
          const count = counts[at] ?? null
          return (
            <li key={key}>
              <Button look={most > 0 && count === most ? 'primary' : 'plain'} onClick={() => edit(relax)}>
                {messages.filters.remove(words)}
              </Button>
              {count !== null && <small>{without(count)}</small>}
            </li>
          )
        })}
      </ul>
      {data && most === 0 && <p>{noneAlone}</p>}
    </>
  )
}

/** key: as the answer names it. */
type Reason = { key: string; words: string; relax: (query: CardQuery) => CardQuery }

function reasonsOf(query: CardQuery, words: Words): readonly Reason[] {
  const fields = conditionsOf(query).map(
    ([name]): Reason => ({
      key: keyOf(name),
      words: wordsOfField(query, name, words),
      relax: (current) => withCondition(current, name, NO_CONDITION),
    }),
  )
  if (query.text === '') return fields
  const { freeText } = words.messages.shell.refused
  return [
    ...fields,
    { key: 'q', words: freeText(query.text), relax: (current) => ({ ...current, text: '', offset: 0 }) },
  ]
}
