/** Under the box: what is wrong with the text, and what can be chosen. The focus stays in the box. */
import { useLayoutEffect, useRef } from 'react'
import { CardCount } from '../filters/card-count.tsx'
import type { Counts } from '../filters/counts.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import { QUERY_BOX_WORDS } from '../i18n/query-box-words.ts'
import { useMask } from '../masks/use-mask.ts'
import type { Option, OptionGroup } from './option.ts'
import styles from './query-panel.module.css'

type Props = {
  /** Of the list; its options and the sentence derive theirs from it. */
  id: string
  options: readonly Option[]
  /** Where the keyboard is in the list. */
  marked: Option | null
  /** What is wrong with the text. */
  sentence: string | null
  /** What a command has to say. */
  note: string | null
  counts: Counts | null
  onPick: (option: Option) => void
}

const GROUPS: readonly OptionGroup[] = ['card', 'recent', 'filters', 'commands']

export function QueryPanel({ id, options, marked, sentence, note, counts, onPick }: Props) {
  const mask = useMask()
  const shown = sentence ?? note
  return (
    // A press on the sentence is no way out of the box.
    <div tabIndex={-1} className={styles['panel']}>
      <p id={`${id}-sentence`} role="status" data-tone={sentence === null ? undefined : 'bad'}>
        {shown === null ? null : mask.text(shown)}
      </p>
      {options.length > 0 && <OptionList {...{ id, options, marked, onPick }} />}
      {options.length > 0 && <Foot counts={counts} />}
    </div>
  )
}

type ListProps = Pick<Props, 'id' | 'options' | 'marked' | 'onPick'>

function OptionList({ id, options, marked, onPick }: ListProps) {
  const words = useWords(QUERY_BOX_WORDS)
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (marked) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={words.list}
      className={styles['list']}
      onMouseDown={(event) => event.preventDefault()}
    >
      {GROUPS.map((group) => {
        const members = options.filter((option) => option.group === group)
        return members.length === 0 ? null : (
          <fieldset key={group} aria-label={words.groups[group]} className={styles['group']}>
            <div aria-hidden className={styles['heading']}>
              {words.groups[group]}
            </div>
            {members.map((option) => (
              <OptionLine
                key={option.id}
                id={optionId(id, option, options)}
                option={option}
                isMarked={option.id === marked?.id}
                onPick={onPick}
              />
            ))}
          </fieldset>
        )
      })}
    </div>
  )
}

/** Ids in the document hold no spaces; those of options may. */
export function optionId(id: string, option: Option, options: readonly Option[]): string {
  return `${id}-${options.indexOf(option)}`
}

type LineProps = { id: string; option: Option; isMarked: boolean; onPick: (option: Option) => void }

function OptionLine({ id, option, isMarked, onPick }: LineProps) {
  const { count, group } = option
  const mask = useMask()
  const label = mask.text(option.label)
  const code = option.code === null ? null : mask.text(option.code)
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isMarked}
      className={styles['option']}
      onClick={() => onPick(option)}
    >
      <span className={styles['label']}>
        {group === 'recent' && option.id !== 'forget' ? <code>{label}</code> : label}
      </span>
      {code !== null && <code className={styles['code']}>{code}</code>}
      {count !== null && (
        <span className={styles['count']}>
          <CardCount count={count} />
        </span>
      )}
    </button>
  )
}

function Foot({ counts }: { counts: Counts | null }) {
  const words = useWords(QUERY_BOX_WORDS)
  const { number } = useFormat()
  const coverage = counts && !counts.coverage.complete ? counts.coverage : null
  const keys = [
    ['↑ ↓', words.choose],
    ['↵', words.apply],
    ['Esc', words.restore],
  ] as const
  return (
    <div className={styles['foot']}>
      {coverage && (
        <p>
          {words.countedSoFar(number(coverage.known), coverage.expected === null ? null : number(coverage.expected))}
        </p>
      )}
      <p aria-hidden className={styles['keys']}>
        {keys.map(([key, does]) => (
          <span key={key}>
            <kbd>{key}</kbd> {does}
          </span>
        ))}
      </p>
    </div>
  )
}
