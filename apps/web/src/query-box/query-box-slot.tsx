/** The place of the query box: a light frame at once, the box itself when the page has its first answer. */
import { type ComponentType, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { MissingPart } from '../problems/lazy-part.tsx'
import { QueryFrame } from './query-frame.tsx'
import { usePaletteKey } from './use-palette-key.ts'
import type { QueryBoxHandle, QueryBoxProps } from './use-query-box.ts'

type Props = Omit<QueryBoxProps, 'early'> & { ref: Ref<QueryBoxHandle>; isSettled: boolean }

export function QueryBoxSlot({ ref, isSettled, ...props }: Props) {
  const Box = useBox(isSettled)
  const box = useRef<QueryBoxHandle>(null)
  const early = useRef<HTMLInputElement>(null)
  const enter = () => (box.current ? box.current.enter() : early.current?.focus())
  usePaletteKey(enter)
  useImperativeHandle(ref, () => ({ enter }))
  return Box ? <Box {...props} ref={box} early={early} /> : <QueryFrame field={early} />
}

type Box = ComponentType<QueryBoxProps & { ref: Ref<QueryBoxHandle> }>

/** Not React.lazy: its fallback would be another field, and what was typed into the first one would be lost. */
function useBox(isWanted: boolean): Box | null {
  const [loaded, setLoaded] = useState<{ QueryBox: Box } | null>(null)
  useEffect(() => {
    const missing = () => setLoaded({ QueryBox: MissingPart })
    if (isWanted) void import('./query-box.tsx').then(setLoaded, missing)
  }, [isWanted])
  return loaded?.QueryBox ?? null
}
