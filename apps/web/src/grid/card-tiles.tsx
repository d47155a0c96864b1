/** The cards on a phone: what a manager looks at first, one tile a card, nothing to scroll sideways for. */
import { type Card, fieldOf, identityOf } from '@linkdeck/contract'
import { memo, type ReactNode } from 'react'
import { useNow } from '../clock.ts'
import { useLanguage, useMessages } from '../i18n/language.tsx'
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
import { useLatest } from './use-latest.ts'

const MINUTE_MS = 60_000
const SKELETON_TILES = 8

export function CardTiles(props: CardGridProps) {
  const { rows, openId, state, problem, empty } = props
  const { grid: words } = useMessages()
  const nowMs = useNow(MINUTE_MS)
  const onFilter = useLatest(props.onFilter)
  const onOpen = useLatest(props.onOpen)
  if (problem) return <Slot>{problem}</Slot>
  if (state === 'loading') return <SkeletonTiles />
  if (rows.length === 0) return <Slot>{empty}</Slot>
  return (
    <ul className={styles['tiles']} aria-label={words.name} aria-busy={state !== 'ready'} data-state={state}>
      {rows.map((card, slot) => {
        const place = `${slot}`
        const isOpen = openId !== null && identityOf(card) === openId
        return <Tile key={place} {...{ card, isOpen, nowMs, onFilter, onOpen }} />
      })}
    </ul>
  )
}

type TileProps = Pick<CardGridProps, 'onFilter' | 'onOpen'> & { card: Card; isOpen: boolean; nowMs: number }

const Tile = memo(function Tile({ card, isOpen, nowMs, onFilter, onOpen }: TileProps) {
  const { language } = useLanguage()
  const { grid: words } = useMessages()
  const cell = { card, nowMs, onFilter, tabIndex: 0 } satisfies Omit<CellProps, 'name'>
  return (
    <li className={styles['tile']} data-open={isOpen || undefined}>
      <div className={styles['top']}>
        <button
          type="button"
          className={styles['open']}
          aria-label={words.open(card.iccid ?? '')}
          aria-current={isOpen || undefined}
          onClick={(event) => onOpen(card, event.detail === 0 ? 'key' : 'pointer')}
        >
          {card.iccid ? <Iccid iccid={card.iccid} /> : <NoValue />}
        </button>
        <StatusCell {...cell} name="status" />
      </div>
      {card.remark && <bdi className={styles['remark']}>{visibleText(card.remark)}</bdi>}
      <RemainingCell {...cell} name="restPercent" />
      <span className={styles['pair']}>
        <span className={styles['term']}>{fieldOf('expireTime')[language]}</span>
        <ExpiryCell {...cell} name="expireTime" />
      </span>
      {card.tags.length > 0 && (
        <span className={styles['tags']}>
          <TagsCell {...cell} name="tags" />
        </span>
      )}
    </li>
  )
})

function SkeletonTiles() {
  const { grid: words } = useMessages()
  return (
    <ul className={styles['tiles']} aria-label={words.loading} aria-busy>
      {Array.from({ length: SKELETON_TILES }, (_, slot) => `${slot}`).map((place) => (
        <li key={place} className={styles['tile']} data-skeleton />
      ))}
    </ul>
  )
}

function Slot({ children }: { children: ReactNode }) {
  return <div className={styles['slot']}>{children}</div>
}
