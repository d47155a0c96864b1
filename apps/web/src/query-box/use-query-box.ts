/** What happens in the box: typing, choosing, asking, taking back. */
import { type CardQuery, writeText } from '@linkdeck/contract'
import { type RefObject, useEffect, useEffectEvent, useMemo } from 'react'
import { detectNumber } from '../filters/detect-number.ts'
import type { Edit } from '../filters/edit.ts'
import { remember } from './history.ts'
import type { BoxActions, Command, Option } from './option.ts'
import { commandOf } from './options-of.ts'
import { pastedText } from './pasted-text.ts'
import { isCommand, questionOf } from './read-typed.ts'
import { type ListState, useListState } from './use-list-state.ts'
import { useReading } from './use-reading.ts'
import { type TypedText, useTypedText } from './use-typed-text.ts'

export type QueryBoxProps = {
  query: CardQuery
  edit: Edit
  /** Whether the fleet index answers. */
  isIndexed: boolean
  commands: readonly Command[]
  /** The field that stood here before. */
  early: RefObject<HTMLInputElement | null>
}

/** enter: puts the focus into the box, its text chosen, its list open. */
export type QueryBoxHandle = { enter: () => void }

export function useQueryBox(props: QueryBoxProps, field: RefObject<HTMLInputElement | null>) {
  const { query, isIndexed, commands, early } = props
  const asked = useMemo(() => writeText(query), [query])
  const typed = useTypedText(asked, { field, early })
  const list = useListState()
  const { isOpen, history } = list
  const found = useReading({ typed, isOpen, query, isIndexed, commands, history })
  const { options, optionsNow } = found
  const chosenOf = (from: readonly Option[]) => from.find(({ id }) => id === list.chosenId) ?? null
  const actions = actionsOf({ ...props, typed, list, field })
  const askEarly = useEffectEvent(() => typed.wasEntered && actions.submit(typed.text))
  useEffect(() => void askEarly(), [])
  return {
    ...found,
    typed,
    isOpen,
    note: list.note,
    /** Where the keyboard is in the list; of commands at the first one, which Enter runs. */
    marked: chosenOf(options) ?? (isCommand(typed.text) ? options[0] : null) ?? null,
    open: list.open,
    submit: actions.submit,
    /** Takes what was chosen by the keyboard. Whether anything was. */
    pickChosen: (): boolean => {
      const chosen = chosenOf(optionsNow())
      chosen?.pick(actions)
      return chosen !== null
    },
    pick: (option: Option) => option.pick(actions),
    restore: () => {
      list.close()
      typed.restore()
    },
    type: () => {
      typed.follow()
      list.open()
    },
    /** Another choice, down or up the list, round and round. */
    move: (step: 1 | -1) => {
      if (!isOpen) return list.open()
      const now = optionsNow()
      const chosen = chosenOf(now)
      const at = chosen ? now.indexOf(chosen) : step === 1 ? -1 : now.length
      list.choose(now[(at + step + now.length) % now.length]?.id ?? null)
    },
    /** Whether a pasted text was taken over: the number of a card in an empty box is looked for at once. */
    paste: (pasted: string): boolean => {
      const isNumber = typed.look.text === '' && detectNumber(pasted) !== null
      if (isNumber) actions.submit(pasted)
      else if (/[\r\n]/.test(pasted.trim())) actions.insert(pastedText(pasted))
      else return false
      return true
    },
    /** The box is left: what was typed stays, and all of it is checked. */
    leave: () => {
      list.close()
      typed.check()
    },
  }
}

type Parts = Omit<QueryBoxProps, 'early'> & {
  typed: TypedText
  list: ListState
  field: RefObject<HTMLInputElement | null>
}

function actionsOf({ query, edit, isIndexed, commands, typed, list, field }: Parts): BoxActions {
  const write = (text: string, caret: number, asked?: string) => {
    typed.write(text, caret, asked)
    list.open()
  }
  const done = () => {
    list.close()
    typed.restore()
  }
  /** A command may still be on its way with its part of the page: what was typed waits for it. */
  const run = (command: Command | undefined) => {
    if (!command) return list.open()
    done()
    command.run(list.say)
  }
  /** Nothing is asked in part: what cannot be read is shown, and the caret waits behind it. */
  const refuse = (caret: number) => {
    typed.check()
    list.open()
    field.current?.focus()
    field.current?.setSelectionRange(caret, caret)
  }
  return {
    write,
    run,
    ask: (text, caret) => {
      const question = questionOf(text, { current: query, isIndexed })
      if ('fault' in question) return write(text, caret)
      edit(() => question.query)
      write(text, caret, writeText(question.query))
    },
    submit: (text) => {
      if (isCommand(text)) return run(commandOf(text, commands))
      const question = questionOf(text, { current: query, isIndexed })
      if ('fault' in question) return refuse(question.fault.to)
      edit(() => question.query)
      remember(writeText(question.query))
      done()
    },
    insert: (text) => {
      const { selectionStart, selectionEnd } = field.current ?? { selectionStart: null, selectionEnd: null }
      const before = typed.text.slice(0, selectionStart ?? typed.text.length)
      const after = typed.text.slice(selectionEnd ?? typed.text.length)
      write(before + text + after, before.length + text.length)
    },
    forget: list.forget,
  }
}
