import { CARD_FIELD_NAMES, type Card, type CardFieldName, type FieldGroup, fieldOf } from '@linkdeck/contract'
import { ListFilter } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { OnFilter } from '../grid/cells/cell-props.ts'
import { copyTextOf } from '../grid/cells/copy-text.ts'
import { visibleText } from '../grid/cells/visible-text.ts'
import { CARD_WORDS } from '../i18n/card-words.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { useMask } from '../masks/use-mask.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './card-panel.module.css'
import { FieldValue } from './field-value.tsx'
import { termOf } from './term-of.ts'

const GROUPS: readonly FieldGroup[] = ['identity', 'plan', 'flow', 'status', 'network']

type Props = { card: Card; nowMs: number; onFilter: OnFilter }

/** Every field of the card, by group. */
export function CardFields(props: Props) {
  const { groups } = useWords(CARD_WORDS)
  return GROUPS.map((group) => (
    <Group key={group} title={groups[group]}>
      {CARD_FIELD_NAMES.filter((name) => fieldOf(name).group === group).map((name) => (
        <Field key={name} name={name} {...props} />
      ))}
    </Group>
  ))
}

function Field({ name, ...props }: Props & { name: CardFieldName }) {
  const { card, onFilter } = props
  const { language } = useLanguage()
  const words = useWords(CARD_WORDS)
  const mask = useMask()
  const label = fieldOf(name)[language]
  const text = copyTextOf(card, name, mask)
  const term = termOf(card, name)
  return (
    <Line label={label} text={text} value={<FieldValue name={name} {...props} />}>
      {term !== null && (
        <IconButton label={words.filter(label)} icon={<ListFilter />} onClick={() => onFilter(name, term, 'only')} />
      )}
    </Line>
  )
}

type LineProps = { label: string; text: string; value: ReactNode; children?: ReactNode }

function Line({ label, text, value, children }: LineProps) {
  const words = useWords(CARD_WORDS)
  return (
    <div className={styles['field']}>
      <dt>{label}</dt>
      <dd>
        <span className={styles['value']}>{value}</span>
        <span className={styles['tools']}>
          {children}
          {text !== '' && <CopyButton text={text} label={words.copy(label)} doneLabel={words.copied} />}
        </span>
      </dd>
    </div>
  )
}

/** What the service sent beyond its own document, raw. */
export function ExtraFields({ extra }: Pick<Card, 'extra'>) {
  const words = useWords(CARD_WORDS)
  const entries = Object.entries(extra)
  if (entries.length === 0) return null
  return (
    <Group title={words.extra} hint={words.extraHint}>
      {entries.map(([name, text]) => (
        <Line
          key={name}
          label={visibleText(name)}
          text={text}
          value={<bdi className={styles['mono']}>{visibleText(text)}</bdi>}
        />
      ))}
    </Group>
  )
}

function Group({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles['group']}>
      <h3 id={id}>{title}</h3>
      {hint && <p className={styles['hint']}>{hint}</p>}
      <dl>{children}</dl>
    </section>
  )
}
