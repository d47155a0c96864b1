/** What is being typed, until it can be asked. The address follows 250 ms after the last key, at once on Enter and on leaving. */
import { type FieldName, type QueryRule, readTerm } from '@linkdeck/contract'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Step } from '../use-address.ts'
import { choose, replaceWanted, termOf } from './choose.ts'
import type { ControlProps } from './edit.ts'
import type { RangeRead } from './range-term.ts'

type Codec<T> = {
  /** The draft of a term, null when nothing is asked. */
  spell: (term: string | null) => T
  read: (name: FieldName, draft: T) => RangeRead
}

export type Draft<T> = {
  draft: T
  /** Why the draft cannot be asked; told once the typing has paused. */
  fault: QueryRule | 'whole-megabytes' | null
  type: (draft: T) => void
  commit: (draft: T) => void
}

const PAUSE_MS = 250

export function useDraft<T>(
  { name, query, edit, isIndexed }: Pick<ControlProps, 'name' | 'query' | 'edit' | 'isIndexed'>,
  codec: Codec<T>,
): Draft<T> {
  const term = termOf(query, name)
  const [shown, setShown] = useState({ term, draft: codec.spell(term), fault: null as Draft<T>['fault'] })
  const timer = useRef(0)
  /** The first letters of a change are a step of their own in the history, the following ones refine it. */
  const step = useRef<Step>('push')
  if (shown.term !== term) setShown({ term, draft: codec.spell(term), fault: null })

  const ask = (draft: T) => {
    clearTimeout(timer.current)
    const read = codec.read(name, draft)
    const fault = 'rule' in read ? read.rule : null
    if (fault !== null || !('term' in read) || read.term === term) return setShown({ term, draft, fault })
    const asked = read.term
    setShown({ term: asked, draft, fault })
    edit((current) => (isIndexed ? replaceWanted : choose)(current, name, asked), step.current)
    step.current = 'replace'
  }
  const askLater = useEffectEvent(ask)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    draft: shown.draft,
    fault: shown.fault,
    type: (draft) => {
      clearTimeout(timer.current)
      setShown({ ...shown, draft })
      timer.current = window.setTimeout(() => askLater(draft), PAUSE_MS)
    },
    commit: (draft) => {
      ask(draft)
      step.current = 'push'
    },
  }
}

/** Free or opaque text; an empty field asks nothing. */
export const TEXT: Codec<string> = {
  spell: (term) => term ?? '',
  read: (name, draft) => {
    if (draft.trim() === '') return { term: null }
    const result = readTerm(name, draft)
    return 'term' in result ? result : { rule: result.fault.rule }
  },
}
