/** One box for any number of a card. Its shape tells which; where it does not, the person says. */
import { type CardQuery, fieldOf, readTerm } from '@linkdeck/contract'
import { Search, X } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { choose, chooseNumber, clearFields, termOf } from '../filters/choose.ts'
import { detectNumber, NUMBER_FIELDS, type NumberField, plainNumber } from '../filters/detect-number.ts'
import type { Edit } from '../filters/edit.ts'
import { useLanguage, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import styles from './search-box.module.css'

type Props = { query: CardQuery; edit: Edit; inputRef: RefObject<HTMLInputElement | null> }

export function SearchBox({ query, edit, inputRef }: Props) {
  const { shell } = useMessages()
  const { language } = useLanguage()
  const asked = NUMBER_FIELDS.map((name) => termOf(query, name)).find((term) => term !== null) ?? ''
  const [typed, setTyped] = useState({ asked, text: asked, isUnclear: false })
  if (typed.asked !== asked) setTyped({ asked, text: asked, isUnclear: false })
  const kind = detectNumber(typed.text)
  const find = (name: NumberField, text: string) => edit((current) => chooseNumber(current, name, plainNumber(text)))
  const submit = (text: string) => {
    const detected = detectNumber(text)
    if (text.trim() === '') edit((current) => clearFields(current, NUMBER_FIELDS))
    else if (detected) find(detected, text)
    else setTyped({ asked, text, isUnclear: true })
  }
  return (
    <search className={styles['search']}>
      <form
        className={styles['box']}
        onSubmit={(event) => {
          event.preventDefault()
          submit(typed.text)
        }}
      >
        <Search aria-hidden className={styles['icon']} />
        <input
          ref={inputRef}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          aria-label={shell.search.label}
          aria-describedby="search-hint"
          placeholder={shell.search.placeholder}
          value={typed.text}
          onChange={(event) => setTyped({ asked, text: event.target.value, isUnclear: false })}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text')
            if (typed.text === '' && detectNumber(pasted)) submit(pasted)
          }}
          onKeyDown={(event) => event.key === 'Escape' && setTyped({ asked, text: asked, isUnclear: false })}
        />
        {typed.text === '' ? (
          <kbd aria-hidden className={styles['key']}>
            /
          </kbd>
        ) : (
          <button
            type="button"
            className={styles['clear']}
            aria-label={shell.search.clear}
            onClick={() => {
              setTyped({ asked, text: '', isUnclear: false })
              submit('')
              inputRef.current?.focus()
            }}
          >
            <X aria-hidden />
          </button>
        )}
      </form>
      <div id="search-hint" aria-live="polite" className={styles['hint']}>
        {kind && typed.text !== asked && (
          <p className={styles['floating']}>
            {shell.search.looksLike(fieldOf(kind)[language])} <kbd>Enter</kbd>
          </p>
        )}
        {typed.isUnclear && <Unclear text={typed.text} edit={edit} find={find} />}
      </div>
    </search>
  )
}

type UnclearProps = { text: string; edit: Edit; find: (name: NumberField, text: string) => void }

/** The exact filters that any text can be looked for with. */
function Unclear({ text, edit, find }: UnclearProps) {
  const { shell } = useMessages()
  const { language } = useLanguage()
  const tag = readTerm('tags', text)
  return (
    <div className={styles['floating']}>
      <p>{shell.search.unclear}</p>
      <div className={styles['choices']}>
        {NUMBER_FIELDS.map((name) => (
          <Button key={name} onClick={() => find(name, text)}>
            {fieldOf(name)[language]}
          </Button>
        ))}
        {'term' in tag && (
          <Button onClick={() => edit((query) => choose(query, 'tags', tag.term))}>{fieldOf('tags')[language]}</Button>
        )}
      </div>
    </div>
  )
}
