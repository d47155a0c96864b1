/** Everything that can be chosen for a text: the card of a number, suggestions, recent questions, commands. */
import { fieldOf, spellTextValue } from '@linkdeck/contract'
import { complete, insertSuggestion } from './complete.ts'
import type { Command, Option } from './option.ts'
import { rankWords } from './rank-words.ts'
import { COMMAND_MARK, isCommand, type Reading } from './read-typed.ts'
import type { Source, Suggestion } from './suggestion.ts'

export type OptionSource = Source & { commands: readonly Command[]; history: readonly string[] }

const MOST_RECENT = 5

export function optionsOf(reading: Reading, source: OptionSource): readonly Option[] {
  const { text, place } = reading
  if (isCommand(text)) return commandsFor(text.slice(COMMAND_MARK.length), source.commands)
  if (text.trim() === '') return [...recent(source), ...filters(reading, source), ...commandsFor('', source.commands)]
  const isWord = place.kind === 'word' && place.typed !== '' && place.sign === ''
  return [
    ...cardOf(reading, source),
    ...filters(reading, source),
    ...(isWord ? commandsFor(place.typed, source.commands) : []),
  ]
}

function cardOf({ text, number }: Reading, { words, language }: Source): Option[] {
  if (!number) return []
  const label = words.find(fieldOf(number.name)[language])
  return [{ id: 'card', group: 'card', label, code: number.plain, count: null, pick: (box) => box.submit(text) }]
}

function filters({ text, place }: Reading, source: Source): Option[] {
  return complete(place, source).map((suggestion) => ({
    id: `filter ${suggestion.code}`,
    group: 'filters',
    label: suggestion.label,
    code: isPlain(suggestion) ? null : suggestion.code,
    count: suggestion.count,
    pick: (box) => {
      const next = insertSuggestion(text, place, suggestion)
      return suggestion.isWhole ? box.ask(next.text, next.caret) : box.write(next.text, next.caret)
    },
  }))
}

/** A value that is called as it is written. */
const isPlain = ({ code, label }: Suggestion) => code === label || code === spellTextValue(label)

function recent({ history, words }: OptionSource): Option[] {
  const shown = history.slice(0, MOST_RECENT).map(
    (text): Option => ({
      id: `recent ${text}`,
      group: 'recent',
      label: text,
      code: null,
      count: null,
      pick: (box) => box.submit(text),
    }),
  )
  const forget: Option = {
    id: 'forget',
    group: 'recent',
    label: words.forget,
    code: null,
    count: null,
    pick: (box) => box.forget(),
  }
  return shown.length === 0 ? [] : [...shown, forget]
}

/** The command that a text means: the first that answers to it. */
export function commandOf(text: string, commands: readonly Command[]): Command | undefined {
  return rankCommands(text.slice(COMMAND_MARK.length), commands)[0]
}

function rankCommands(typed: string, commands: readonly Command[]): Command[] {
  return rankWords(commands, typed, ({ id, label }) => [label, id])
}

function commandsFor(typed: string, commands: readonly Command[]): Option[] {
  return rankCommands(typed, commands).map((command) => ({
    id: `command ${command.id}`,
    group: 'commands',
    label: command.label,
    code: null,
    count: null,
    pick: (box) => box.run(command),
  }))
}
