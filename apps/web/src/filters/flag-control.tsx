import { useMessages } from '../i18n/language.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { choose, isAsked, termOf } from './choose.ts'
import type { ControlProps } from './edit.ts'

/** Any, on or off. */
export function FlagControl({ name, query, edit, labelId }: ControlProps) {
  const { filters } = useMessages()
  const options = [
    { value: '', label: filters.any },
    { value: 'true', label: filters.on },
    { value: 'false', label: filters.off },
  ]
  return (
    <Segmented
      labelledBy={labelId}
      options={options}
      value={isAsked(query, [name]) ? termOf(query, name) : ''}
      onChange={(value) => edit((current) => choose(current, name, value === '' ? null : value))}
    />
  )
}
