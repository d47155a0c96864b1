/** A value in the panel: whole, never cut off, with the service's own spelling beside the words. */
import { type Card, type CardFieldName, fieldOf, parseCardTime } from '@linkdeck/contract'
import type { ReactNode } from 'react'
import { type OnFilter, textOf } from '../grid/cells/cell-props.ts'
import { NoValue } from '../grid/cells/odd-value.tsx'
import { TagList } from '../grid/cells/tags-cell.tsx'
import { visibleText } from '../grid/cells/visible-text.ts'
import { cellOf } from '../grid/cells.tsx'
import { useFormat } from '../i18n/language.tsx'
import { useMask } from '../masks/use-mask.ts'
import styles from './card-panel.module.css'

type Props = { card: Card; name: CardFieldName; nowMs: number; onFilter: OnFilter }

export function FieldValue(props: Props) {
  const { card, name, nowMs } = props
  const { percent } = useFormat()
  const mask = useMask()
  const id = textOf(card, name)
  switch (fieldOf(name).kind) {
    case 'id':
      return <LongText text={id && mask.value(name, id)} isMono />
    case 'text':
      return <LongText text={textOf(card, name)} />
    case 'ids':
      return <Ids name={name} ids={card[name]} />
    case 'tags':
      return card.tags.length === 0 ? <NoValue /> : <TagList tags={card.tags} onFilter={props.onFilter} />
    case 'time':
      return <Time text={textOf(card, name)} nowMs={nowMs} cell={<AsCell {...props} />} />
    case 'percent':
      return card.restPercent === null ? <NoValue /> : percent(card.restPercent)
    case 'code':
    case 'flow':
    case 'level':
      return <WithRaw raw={textOf(card, name)} cell={<AsCell {...props} />} />
    case 'flag':
    case 'count':
      return <AsCell {...props} />
  }
}

function AsCell(props: Props) {
  const Cell = cellOf(props.name)
  return <Cell {...props} tabIndex={0} />
}

function LongText({ text, isMono = false }: { text: string | null; isMono?: boolean }) {
  if (text === null) return <NoValue />
  return <bdi className={isMono ? styles['mono'] : styles['long']}>{visibleText(text)}</bdi>
}

function Ids({ name, ids }: { name: CardFieldName; ids: Card[CardFieldName] }) {
  const mask = useMask()
  const texts = Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  if (texts.length === 0) return <NoValue />
  return (
    <ul>
      {[...new Set(texts)].map((id) => (
        <li key={id} className={styles['mono']}>
          {visibleText(mask.value(name, id))}
        </li>
      ))}
    </ul>
  )
}

/** Date and time of day, and how far away that is. */
function Time({ text, nowMs, cell }: { text: string | null; nowMs: number; cell: ReactNode }) {
  const format = useFormat()
  const at = parseCardTime(text)
  if (at === null) return cell
  return (
    <>
      {format.dateTime(at)} <span className={styles['raw']}>{format.relativeDays(at, nowMs)}</span>
    </>
  )
}

function WithRaw({ raw, cell }: { raw: string | null; cell: ReactNode }) {
  return (
    <>
      {cell}
      {raw !== null && <code className={styles['raw']}>{visibleText(raw)}</code>}
    </>
  )
}
