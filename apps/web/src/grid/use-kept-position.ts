/** Rows of another question begin where they should, or where they were left; and where a person is now is told. */
import { useEffect, useLayoutEffect } from 'react'
import type { CardGridProps } from './card-grid-props.ts'
import type { GridPlace } from './grid-keys.ts'
import { useLatest } from './use-latest.ts'
import type { RowWindow } from './window/row-window.ts'

type Props = Pick<CardGridProps, 'blocks' | 'positionOf' | 'onPosition' | 'openId'>
type Parts = { rowWindow: RowWindow; active: GridPlace; startAt: (place: GridPlace) => void }

export function useKeptPosition(
  { blocks, positionOf, onPosition, openId }: Props,
  { rowWindow, active, startAt }: Parts,
): void {
  const question = blocks?.question
  const open = useLatest((asked: string) => {
    const position = positionOf(asked)
    rowWindow.open(position)
    startAt(position.active)
  })
  useLayoutEffect(() => {
    if (question !== undefined) open(question)
  }, [question, open])

  const keep = useLatest((row: number, column: number) => {
    if (question !== undefined) onPosition(question, { ...rowWindow.top(), active: { row, column } })
  })
  const { row, column } = active
  useEffect(() => {
    keep(row, column)
    return rowWindow.onRest(() => keep(row, column))
  }, [rowWindow, keep, row, column])

  // The panel goes from card to card and takes room beside them: the rows follow it where its card is out of sight.
  const follow = useLatest((identity: string | null) => {
    rowWindow.hold(identity === null ? -1 : (blocks?.placeOf(identity) ?? -1))
  })
  useEffect(() => follow(openId), [openId, follow])
}
