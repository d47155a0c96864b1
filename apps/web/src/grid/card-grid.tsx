import { Suspense } from 'react'
import { lazyPart } from '../problems/lazy-part.tsx'
import { useMedia } from '../ui/use-media.ts'
import type { CardGridProps } from './card-grid-props.ts'
import { CardTable } from './card-table.tsx'

export const CardTiles = lazyPart(() => import('./card-tiles.tsx').then(({ CardTiles }) => CardTiles))

/** Where a row has no room. */
export const PHONE = '(max-width: 639px)'

/** The cards of one page of an answer: a grid, and on a phone the same cards as tiles. */
export function CardGrid(props: CardGridProps) {
  const isPhone = useMedia(PHONE)
  if (!isPhone) return <CardTable {...props} />
  return (
    <Suspense>
      <CardTiles {...props} />
    </Suspense>
  )
}
