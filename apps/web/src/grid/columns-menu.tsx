/** Which columns, in which order: the shown ones as they stand, then the others by group. */
import { CARD_FIELD_NAMES, type CardFieldName, type FieldGroup, fieldOf } from '@linkdeck/contract'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { CARD_WORDS } from '../i18n/card-words.ts'
import { COLUMN_WORDS } from '../i18n/column-words.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { type ColumnChoice, columnsOf, FIRST, moveColumn, type Pins, roomOf, toggleColumn } from './column-order.ts'
import styles from './columns-menu.module.css'
import { usePins } from './use-pins.ts'

type Props = {
  columns: ColumnChoice
  /** null: back to the usual columns. */
  onColumns: (columns: ColumnChoice) => void
}

const GROUPS: readonly FieldGroup[] = ['identity', 'plan', 'flow', 'status', 'network']

export function ColumnsMenu({ columns, onColumns }: Props) {
  const { language } = useLanguage()
  const words = useWords(COLUMN_WORDS)
  const { groups } = useWords(CARD_WORDS)
  const [search, setSearch] = useState('')
  const [pins] = usePins()
  const shown = columnsOf(columns, pins)
  const fits = (name: CardFieldName) => {
    const { zh, en } = fieldOf(name)
    return `${zh}\n${en}\n${name}`.toLowerCase().includes(search.trim().toLowerCase())
  }
  const hidden = CARD_FIELD_NAMES.filter((name) => !shown.includes(name) && fits(name))
  const listed = shown.filter(fits)
  const toggle = (name: CardFieldName) => onColumns(toggleColumn(columns, name))
  return (
    <div className={styles['menu']}>
      <input
        type="search"
        className={styles['search']}
        aria-label={words.search}
        placeholder={words.search}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className={styles['lists']}>
        {listed.length > 0 && (
          <Section title={words.shown} note={words.count(shown.length, CARD_FIELD_NAMES.length)}>
            {listed.map((name) => (
              <Choice
                key={name}
                label={fieldOf(name)[language]}
                isShown
                isFixed={name === FIRST}
                onToggle={() => toggle(name)}
              >
                <Steps {...{ name, shown, pins, onColumns }} />
              </Choice>
            ))}
          </Section>
        )}
        {GROUPS.map((group) => {
          const names = hidden.filter((name) => fieldOf(name).group === group)
          return names.length === 0 ? null : (
            <Section key={group} title={groups[group]}>
              {names.map((name) => (
                <Choice key={name} label={fieldOf(name)[language]} isShown={false} onToggle={() => toggle(name)} />
              ))}
            </Section>
          )
        })}
        {listed.length + hidden.length === 0 && <p className={styles['none']}>{words.noneFound}</p>}
      </div>
      <Button look="quiet" disabled={columns === null} onClick={() => onColumns(null)}>
        {words.reset}
      </Button>
    </div>
  )
}

function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles['title']}>
        {title} {note && <span>{note}</span>}
      </h3>
      <ul>{children}</ul>
    </section>
  )
}

type ChoiceProps = {
  label: string
  isShown: boolean
  isFixed?: boolean
  onToggle: () => void
  children?: ReactNode
}

function Choice({ label, isShown, isFixed = false, onToggle, children }: ChoiceProps) {
  const words = useWords(COLUMN_WORDS)
  return (
    <li className={styles['choice']}>
      <label title={isFixed ? words.always : undefined}>
        <input type="checkbox" checked={isShown} disabled={isFixed} onChange={onToggle} />
        {label}
      </label>
      {children}
    </li>
  )
}

type StepsProps = {
  name: CardFieldName
  shown: readonly CardFieldName[]
  pins: Pins
  onColumns: Props['onColumns']
}

function Steps({ name, shown, pins, onColumns }: StepsProps) {
  const { language } = useLanguage()
  const words = useWords(COLUMN_WORDS)
  const label = fieldOf(name)[language]
  const at = shown.indexOf(name)
  const { from, to } = roomOf(shown, name, pins)
  if (name === FIRST) return null
  return (
    <span className={styles['steps']}>
      <IconButton
        label={words.moveUp(label)}
        icon={<ArrowUp />}
        disabled={at <= from}
        onClick={() => onColumns(moveColumn(shown, name, -1, pins))}
      />
      <IconButton
        label={words.moveDown(label)}
        icon={<ArrowDown />}
        disabled={at >= to}
        onClick={() => onColumns(moveColumn(shown, name, 1, pins))}
      />
    </span>
  )
}
