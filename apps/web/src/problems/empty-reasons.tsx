/** Each condition of an empty view with the cards there would be without it, and one click that lets it go. */
import { type CardQuery, conditionsOf, keyOf, type Language, NO_CONDITION, withCondition } from '@linkdeck/contract'
import { wordsOfField } from '../filters/condition-words.ts'
import type { Edit } from '../filters/edit.ts'
import { FILTER_WORDS } from '../i18n/filter-words.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { UNANSWERED_WORDS } from '../i18n/unanswered-words.ts'
import { type Mask, useMask } from '../masks/use-mask.ts'
import { Button } from '../ui/button.tsx'
import { useExplain } from '../use-explain.ts'
import styles from './problem-panel.module.css'

type Props = { query: CardQuery; isIndexed: boolean; edit: Edit }

export function EmptyReasons({ query, isIndexed, edit }: Props) {
  const { language } = useLanguage()
  const { remove } = useWords(FILTER_WORDS)
  const { without, noneAlone } = useWords(UNANSWERED_WORDS)
  const mask = useMask()
  const reasons = reasonsOf(query, language, mask)
  const { data, isLoading } = useExplain(query, isIndexed && reasons.length > 0)
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
                {remove(words)}
              </Button>
              {(count !== null || isLoading) && (
                <small data-unknown={count === null || undefined}>{without(count ?? 0)}</small>
              )}
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

function reasonsOf(query: CardQuery, language: Language, mask: Mask): readonly Reason[] {
  const fields = conditionsOf(query).map(
    ([name]): Reason => ({
      key: keyOf(name),
      words: wordsOfField(query, name, { language, isMasked: mask.isOn }),
      relax: (current) => withCondition(current, name, NO_CONDITION),
    }),
  )
  if (query.text === '') return fields
  const { freeText } = FILTER_WORDS[language]
  return [
    ...fields,
    { key: 'q', words: freeText(mask.text(query.text)), relax: (current) => ({ ...current, text: '', offset: 0 }) },
  ]
}
