/** What the page can do besides asking. say: shows a sentence under the box. */
export type Command = { id: string; label: string; run: (say: (sentence: string) => void) => void }

export type OptionGroup = 'card' | 'filters' | 'recent' | 'commands'

/** What choosing a line can do to the box. */
export type BoxActions = {
  /** Goes on typing. */
  write: (text: string, caret: number) => void
  /** Goes on typing, and asks what is there already where it can be read. */
  ask: (text: string, caret: number) => void
  /** Asks, and is done. */
  submit: (text: string) => void
  /** Puts a text in the place of what is selected. */
  insert: (text: string) => void
  run: (command: Command) => void
  forget: () => void
}

/** A line of the list under the box. */
export type Option = {
  id: string
  group: OptionGroup
  label: string
  /** What is written into the text, where the label is not that. */
  code: string | null
  count: number | null
  pick: (box: BoxActions) => void
}
