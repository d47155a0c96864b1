import { type CardQuery, resolve } from '@linkdeck/contract'
import { useNow } from '../clock.ts'
import { useSummary } from '../fleet/use-summary.ts'
import { BOARD_WORDS } from '../i18n/board-words.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import styles from './board.module.css'
import type { Tile } from './tiles.ts'

const MINUTE_MS = 60_000

type Props = { tile: Tile; query: CardQuery; onShow: (query: CardQuery) => void }

/** A number that opens its cards. Unknown is a dash, and over a part of the fleet it says so. */
export function TileButton({ tile: { name, tone }, query, onShow }: Props) {
  const words = useWords(BOARD_WORDS)
  const { number, moment } = useFormat()
  const nowMs = useNow(MINUTE_MS)
  const { summary, isOld } = useSummary(resolve(query, nowMs), true)
  const { title, hint } = words.tiles[name]
  const isQuiet = summary?.cards === 0
  return (
    <button
      type="button"
      className={styles['tile']}
      data-tone={isQuiet ? 'ok' : tone}
      data-old={isOld || undefined}
      onClick={() => onShow(query)}
    >
      <span className={styles['title']}>{title}</span>
      <span className={styles['number']}>{summary ? number(summary.cards) : '–'}</span>
      <span className={styles['hint']}>{hint}</span>
      <span className={styles['stamp']}>
        {summary && words.asOf(moment(Date.parse(summary.asOf), nowMs))}
        {summary && !summary.coverage.complete && ` · ${words.soFar(number(summary.coverage.known))}`}
      </span>
    </button>
  )
}
