/**
 * The question as text, in one line: chips, text and address say the same. Enter asks, and so does a choice from the
 * list; typing alone never does.
 */
import { CornerDownLeft, Search, X } from 'lucide-react'
import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useRef,
} from 'react'
import { useMessages } from '../i18n/language.tsx'
import { useMask } from '../masks/use-mask.ts'
import styles from './query-frame.module.css'
import { optionId, QueryPanel } from './query-panel.tsx'
import { Underlines } from './underlines.tsx'
import { type QueryBoxHandle, type QueryBoxProps, useQueryBox } from './use-query-box.ts'

export function QueryBox({ ref, ...props }: QueryBoxProps & { ref: Ref<QueryBoxHandle> }) {
  const { search } = useMessages().shell
  const mask = useMask()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const box = useQueryBox(props, field)
  const { typed, options, marked, faults, note } = box
  const sentence = box.isOpen ? box.sentence : null
  const isListed = options.length > 0
  const enter = () => {
    field.current?.focus()
    field.current?.select()
    box.open()
  }
  useImperativeHandle(ref, () => ({ enter }))
  const clear = () => {
    typed.write('', 0)
    enter()
  }
  /** Whether the key was for the box and its list. */
  const press = (key: string): boolean => {
    if (key === 'Enter') return box.pickChosen()
    if (key === 'ArrowDown') box.move(1)
    else if (key === 'ArrowUp') box.move(-1)
    else if (key === 'Escape' && (box.isOpen || typed.isChanged)) box.restore()
    else if (key === 'Escape') field.current?.blur()
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !press(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search
      className={styles['search']}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && box.leave()}
    >
      <form
        className={styles['box']}
        onSubmit={(event) => {
          event.preventDefault()
          box.submit(typed.text)
        }}
      >
        <Search aria-hidden className={styles['icon']} />
        <div className={styles['field']}>
          {faults.length > 0 && <Underlines text={typed.text} faults={faults} field={field} />}
          <input
            ref={field}
            type="text"
            className={mask.text(typed.text) === typed.text ? undefined : 'veiled'}
            role="combobox"
            inputMode="search"
            enterKeyHint="search"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-label={search.label}
            aria-autocomplete="list"
            aria-expanded={isListed}
            aria-controls={isListed ? id : undefined}
            aria-activedescendant={marked ? optionId(id, marked, options) : undefined}
            aria-invalid={faults.length > 0 || undefined}
            aria-describedby={sentence ? `${id}-sentence` : undefined}
            placeholder={search.placeholder}
            value={typed.text}
            onClick={box.open}
            onChange={box.type}
            onSelect={typed.followCaret}
            onPaste={(event) => box.paste(event.clipboardData.getData('text')) && event.preventDefault()}
            onCompositionStart={() => typed.compose(true)}
            onCompositionEnd={() => typed.compose(false)}
            onKeyDown={onKeyDown}
          />
        </div>
        {typed.text === '' && (
          <kbd aria-hidden className={styles['key']}>
            /
          </kbd>
        )}
        {typed.isChanged && <EndButton label={search.apply} icon={<CornerDownLeft />} type="submit" />}
        {typed.text !== '' && <EndButton label={search.clear} icon={<X />} onClick={clear} />}
      </form>
      {(isListed || sentence !== null || note !== null) && (
        <QueryPanel id={id} counts={box.counts} onPick={box.pick} {...{ options, marked, sentence, note }} />
      )}
    </search>
  )
}

type EndProps = Pick<ComponentProps<'button'>, 'type' | 'onClick'> & { label: string; icon: ReactNode }

function EndButton({ label, icon, type = 'button', onClick }: EndProps) {
  return (
    <button type={type} aria-label={label} title={label} className={styles['end']} onClick={onClick}>
      {icon}
    </button>
  )
}
