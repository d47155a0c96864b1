/** The text of the box: what the address asks until somebody types, and again when the address asks something else. */
import { type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useEarlyField } from './use-early-field.ts'

/** What suggestions look at: the text and the place in it. A text that is selected whole is as good as gone. */
type Look = { text: string; caret: number }

type Typed = {
  /** What the address asked when this text began. */
  asked: string
  text: string
  look: Look
  /** Whether all of it is checked, the word that is being typed included. */
  isChecked: boolean
}

export type TypedText = Typed & {
  isChanged: boolean
  /** Enter was pressed before the box was there. */
  wasEntered: boolean
  /** Reads the field again. */
  follow: () => void
  /** Reads where the caret is. */
  followCaret: () => void
  /** Letters that a Chinese keyboard is still composing are shown, and not yet looked at. */
  compose: (isComposing: boolean) => void
  /** asked: what the address is about to ask, where the text says just that. */
  write: (text: string, caret: number, asked?: string) => void
  restore: () => void
  check: () => void
}

const lookingAt = (text: string) => ({ text, look: { text, caret: text.length } })

const begin = (asked: string): Typed => ({ asked, ...lookingAt(asked), isChecked: false })

type Fields = { field: RefObject<HTMLInputElement | null>; early: RefObject<HTMLInputElement | null> }

/** early: the field that stood here before. */
export function useTypedText(asked: string, { field, early }: Fields): TypedText {
  const before = useEarlyField(early, field)
  const [typed, setTyped] = useState(() => ({ ...begin(asked), ...(before.text !== '' && lookingAt(before.text)) }))
  const isComposing = useRef(false)
  if (typed.asked !== asked) setTyped(begin(asked))
  const read = (follow: (before: Typed, text: string, look: Look | null) => Typed) => {
    const { current } = field
    if (!current) return
    const { value } = current
    const look = isComposing.current ? null : lookOf(current)
    setTyped((before) => follow(before, value, look))
  }
  const follow = () => read(followed)
  return {
    ...typed,
    isChanged: typed.text !== asked,
    wasEntered: before.wasEntered && before.text !== '',
    follow,
    // The field may still hold what was just taken back: then there is no caret to follow.
    followCaret: () => read((before, text, look) => (text === before.text ? followed(before, text, look) : before)),
    compose: (composing) => {
      isComposing.current = composing
      follow()
    },
    write: (text, caret, nextAsked = asked) => {
      flushSync(() => setTyped({ asked: nextAsked, text, look: { text, caret }, isChecked: false }))
      field.current?.setSelectionRange(caret, caret)
    },
    restore: () => setTyped(begin(asked)),
    check: () => setTyped((before) => ({ ...before, isChecked: true })),
  }
}

function lookOf({ value, selectionStart, selectionEnd }: HTMLInputElement): Look {
  const caret = selectionEnd ?? value.length
  const isWholeSelected = selectionStart === 0 && caret === value.length && value !== ''
  return isWholeSelected ? { text: '', caret: 0 } : { text: value, caret }
}

function followed(before: Typed, text: string, look: Look | null): Typed {
  const isSame = look === null || (look.text === before.look.text && look.caret === before.look.caret)
  return { ...before, text, isChecked: before.isChecked && text === before.text, look: isSame ? before.look : look }
}
