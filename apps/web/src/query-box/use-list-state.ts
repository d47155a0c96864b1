import { useState } from 'react'
import { forgetHistory, readHistory } from './history.ts'

export type ListState = {
  isOpen: boolean
  chosenId: string | null
  /** Recent questions, as they were when the list opened. */
  history: readonly string[]
  /** What the last command had to say. */
  note: string | null
  /** Opens the list, or begins anew in it. */
  open: () => void
  close: () => void
  choose: (id: string | null) => void
  say: (sentence: string) => void
  forget: () => void
}

/** The list under the box: whether it is open, and what is chosen in it. */
export function useListState(): ListState {
  const [isOpen, setOpen] = useState(false)
  const [chosenId, choose] = useState<string | null>(null)
  const [history, setHistory] = useState<readonly string[]>([])
  const [note, say] = useState<string | null>(null)
  const begin = (willBeOpen: boolean) => {
    setOpen(willBeOpen)
    choose(null)
    say(null)
  }
  return {
    isOpen,
    chosenId,
    history,
    note,
    open: () => {
      begin(true)
      if (!isOpen) setHistory(readHistory())
    },
    close: () => begin(false),
    choose,
    say,
    forget: () => {
      forgetHistory()
      setHistory([])
    },
  }
}
