import { type RefObject, useLayoutEffect, useState } from 'react'

/** wasEntered: somebody has pressed Enter behind this text. */
type Early = { text: string; wasEntered: boolean }

/** What was typed into the field that stood here before, and the focus it had: both go on in this one. */
export function useEarlyField(
  early: RefObject<HTMLInputElement | null>,
  field: RefObject<HTMLInputElement | null>,
): Early {
  const [before] = useState(() => ({
    text: early.current?.value ?? '',
    wasEntered: early.current !== null && early.current.dataset['entered'] === early.current.value,
    hadFocus: early.current !== null && document.activeElement === early.current,
  }))
  useLayoutEffect(() => {
    if (before.hadFocus) field.current?.focus()
  }, [before, field])
  return before
}
