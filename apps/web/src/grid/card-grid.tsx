import { useMedia } from '../ui/use-media.ts'
import type { CardGridProps } from './card-grid-props.ts'
import { CardTable } from './card-table.tsx'
import { CardTiles } from './card-tiles.tsx'

/** The cards of one page of an answer: a grid, and on a phone the same cards as tiles. */
export function CardGrid(props: CardGridProps) {
  const isPhone = useMedia('(max-width: 639px)')
  return isPhone ? <CardTiles {...props} /> : <CardTable {...props} />
}
