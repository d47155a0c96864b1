/** Whether the filters stand open, and the way to one of them. */
import type { FieldName } from '@linkdeck/contract'
import { useCallback, useState } from 'react'
import { readSetting, writeSetting } from '../setting.ts'
import { useMedia } from '../ui/use-media.ts'

type Rail = {
  isSheet: boolean
  isOpen: boolean
  /** Whether the less used filters are shown too. */
  expanded: boolean
  setOpen: (open: boolean) => void
  expand: (expanded: boolean) => void
  /** The field whose editor is on its way to the focus. */
  target: FieldName | null
  reached: () => void
  /** Opens what is needed and puts the focus into the editor of a field. */
  lead: (name: FieldName) => void
}

export function useRail(): Rail {
  const isSheet = useMedia('(max-width: 899px)')
  const [isRailOpen, setRailOpen] = useState(() => readSetting('rail') !== 'closed')
  const [isSheetOpen, setSheetOpen] = useState(false)
  const [expanded, expand] = useState(false)
  const [target, setTarget] = useState<FieldName | null>(null)
  const setOpen = (open: boolean) => {
    if (isSheet) return setSheetOpen(open)
    setRailOpen(open)
    writeSetting('rail', open ? null : 'closed')
  }
  const reached = useCallback(() => setTarget(null), [])
  const lead = (name: FieldName) => {
    setOpen(true)
    setTarget(name)
  }
  return { isSheet, isOpen: isSheet ? isSheetOpen : isRailOpen, expanded, setOpen, expand, target, reached, lead }
}
