import { type Card, fieldOf, identityOf } from '@linkdeck/contract'
import { memo } from 'react'
import { useLanguage, useMessages, useWords } from '../i18n/language.tsx'
import { SELECTION_WORDS } from '../i18n/selection-words.ts'
import { useMask } from '../masks/use-mask.ts'
import type { CardGridProps } from './card-grid-props.ts'
import styles from './card-tiles.module.css'
import type { CellProps } from './cells/cell-props.ts'
import { ExpiryCell } from './cells/expiry-cell.tsx'
import { Iccid } from './cells/iccid-cell.tsx'
import { NoValue } from './cells/odd-value.tsx'
import { RemainingCell } from './cells/remaining-cell.tsx'
import { StatusCell } from './cells/status-cell.tsx'
import { TagsCell } from './cells/tags-cell.tsx'
import { visibleText } from './cells/visible-text.ts'
import { LostRow } from './lost-row.tsx'
import { cardOf, type Slot } from './window/card-blocks.ts'

type Props = Pick<CardGridProps, 'openId' | 'onFilter' | 'onOpen' | 'reasonOf'> & {
  isSelected: boolean
  onSelect: (place: number) => void
  slot: Slot
  /** Its place in the view, from 0. */
  place: number
  count: number
  /** Where it is drawn, in px. */
  y: number
  nowMs: number
  onRetry: (place: number) => void
}

/** One card, or its place while it is not there. */
export const CardTile = memo(function CardTile({ slot, place, count, y, openId, nowMs, ...props }: Props) {
  const card = cardOf(slot)
  const isOpen = card !== null && openId !== null && identityOf(card) === openId
  return (
    <li
      className={styles['tile']}
      style={{ transform: `translateY(${y}px)` }}
      aria-posinset={place + 1}
      aria-setsize={count}
      aria-busy={slot === 'awaited' || undefined}
      data-open={isOpen || undefined}
      data-pending={slot === 'awaited' || undefined}
    >
      {card ? (
        <TileBody
          {...{ card, isOpen, nowMs }}
          isSelected={props.isSelected}
          onSelect={() => props.onSelect(place)}
          onFilter={props.onFilter}
          onOpen={props.onOpen}
        />
      ) : (
        <LostRow slot={slot} reasonOf={props.reasonOf} onRetry={() => props.onRetry(place)} />
      )}
    </li>
  )
})

type BodyProps = Pick<CardGridProps, 'onFilter' | 'onOpen'> & {
  card: Card
  isOpen: boolean
  isSelected: boolean
  nowMs: number
  onSelect: () => void
}

function TileBody({ card, isOpen, isSelected, nowMs, onSelect, onFilter, onOpen }: BodyProps) {
  const { language } = useLanguage()
  const { grid: words } = useMessages()
  const selection = useWords(SELECTION_WORDS)
  const mask = useMask()
  const iccid = mask.value('iccid', card.iccid ?? '')
  const cell = { card, nowMs, onFilter, tabIndex: 0 } satisfies Omit<CellProps, 'name'>
  return (
    <>
      <div className={styles['top']}>
        <label className={styles['select']}>
          <input type="checkbox" aria-label={selection.select(iccid)} checked={isSelected} onChange={onSelect} />
        </label>
        <button
          type="button"
          className={styles['open']}
          aria-label={words.open(iccid)}
          aria-current={isOpen || undefined}
          onClick={(event) => onOpen(card, event.detail === 0 ? 'key' : 'pointer')}
        >
          {card.iccid ? <Iccid iccid={card.iccid} /> : <NoValue />}
        </button>
        <StatusCell {...cell} name="status" />
      </div>
      <RemainingCell {...cell} name="restPercent" />
      <span className={styles['pair']}>
        <span className={styles['term']}>{fieldOf('expireTime')[language]}</span>
        <ExpiryCell {...cell} name="expireTime" />
      </span>
      <span className={styles['last']}>
        {card.tags.length > 0 && <TagsCell {...cell} name="tags" />}
        {card.remark && <bdi className={styles['remark']}>{visibleText(card.remark)}</bdi>}
      </span>
    </>
  )
}
