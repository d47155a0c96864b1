import { useMessages } from '../../i18n/language.tsx'
import type { CellProps } from './cell-props.ts'
import { NoValue } from './odd-value.tsx'

export function FlagCell({ card, name }: CellProps) {
  const { flag } = useMessages().grid
  const value = card[name]
  if (typeof value !== 'boolean') return <NoValue />
  return value ? flag.yes : flag.no
}
