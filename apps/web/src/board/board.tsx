/** What needs somebody today, within the view: tiles, the round of renewals, and why cards are down. */
import type { CardQuery } from '@linkdeck/contract'
import { BOARD_WORDS } from '../i18n/board-words.ts'
import { useWords } from '../i18n/language.tsx'
import styles from './board.module.css'
import { DownReasons } from './down-reasons.tsx'
import { RenewalMatrix } from './renewal-matrix.tsx'
import { TileButton } from './tile-button.tsx'
import { TILES, within } from './tiles.ts'

export type BoardProps = {
  query: CardQuery
  /** Leads to the cards behind a number. */
  onShow: (query: CardQuery) => void
}

export function Board({ query, onShow }: BoardProps) {
  const words = useWords(BOARD_WORDS)
  return (
    <div className={styles['board']}>
      <section aria-labelledby="board-today">
        <h2 id="board-today" className={styles['heading']}>
          {words.today}
        </h2>
        <ul className={styles['tiles']}>
          {TILES.map((tile) => (
            <li key={tile.name}>
              <TileButton tile={tile} query={within(query, tile.conditions)} onShow={onShow} />
            </li>
          ))}
        </ul>
      </section>
      <RenewalMatrix query={query} onShow={onShow} />
      <DownReasons query={query} onShow={onShow} />
    </div>
  )
}
