/** Takes a list, says what became of each of its words, and lets a person choose where a number was shortened. */
import { type ListAnswer, MAX_LIST_BYTES } from '@linkdeck/contract'
import { type ClipboardEvent, type DragEvent, useEffect, useEffectEvent, useId, useState } from 'react'
import { problemFrom } from '../api.ts'
import { useMessages, useWords } from '../i18n/language.tsx'
import { LIST_WORDS } from '../i18n/list-words.ts'
import { useProblemTitle } from '../problems/use-problem-title.ts'
import type { Returned } from '../returned/open-returned.ts'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { FileButton } from './file-button.tsx'
import { ListReport } from './list-report.tsx'
import styles from './lists.module.css'
import { sendList } from './lists-api.ts'
import { openFiles } from './open-files.ts'
import { OwnLists } from './own-lists.tsx'
import type { ReadFile } from './read-list-file.ts'

type Props = {
  /** Gives a list that is shown at once. */
  read: (() => Promise<ReadFile>) | null
  onReturned: (returned: Returned) => void
  onShow: (id: string) => void
  onClose: () => void
}

type Choices = Readonly<Record<string, readonly string[]>>

type Sheet = Extract<ReadFile, { text: string }>['sheet']

const BYTES_OF_MB = 1024 ** 2
const ACCEPTED = '.xlsx,.csv,.txt,.json,text/csv,text/plain,application/json'

export function ListDialog({ read, onReturned, onShow, onClose }: Props) {
  const { shell } = useMessages()
  const words = useWords(LIST_WORDS)
  const [field, hint] = [useId(), useId()]
  const [text, setText] = useState('')
  const [choices, setChoices] = useState<Choices>({})
  const [answer, setAnswer] = useState<ListAnswer | null>(null)
  const [failure, setFailure] = useState<Error | string | null>(null)
  const [sheet, setSheet] = useState<Sheet>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const isBusy = busy !== null
  const titleOf = useProblemTitle(failure !== null)
  const write = (written: string) => {
    setText(written)
    setAnswer(null)
    setChoices({})
    setFailure(null)
    setSheet(null)
  }
  const during = async (doing: string, work: () => Promise<void>) => {
    setBusy(doing)
    setFailure(null)
    try {
      await work()
    } catch (error) {
      setFailure(error instanceof Error ? error : String(error))
    } finally {
      setBusy(null)
    }
  }
  const ask = (keep: boolean) =>
    during(words.looking, async () => {
      const chosen = Object.fromEntries(Object.entries(choices).map(([given, values]) => [given, [...values]]))
      const told = await sendList({ text, chosen, keep })
      if (told.id === null) setAnswer(told)
      else onShow(told.id)
    })
  const show = (list: ReadFile) => {
    write('')
    if ('refused' in list)
      return setFailure(list.refused === 'size' ? words.tooLarge(MAX_LIST_BYTES / BYTES_OF_MB) : words.oldWorkbook)
    setText(list.text)
    setSheet(list.sheet)
  }
  const take = ([first, ...others]: readonly File[]) => {
    if (isBusy || !first) return
    void during(words.opening, async () => {
      const opened = await openFiles([first, ...others])
      if ('returned' in opened) onReturned(opened.returned)
      else show(opened.list)
    })
  }
  const readGiven = useEffectEvent(() => {
    if (read) void during(words.opening, async () => show(await read()))
  })
  useEffect(() => readGiven(), [])
  const drop = (event: DragEvent) => {
    const files = [...event.dataTransfer.files]
    if (files.length === 0) return
    event.preventDefault()
    take(files)
  }
  /** Chromium takes minutes to put ten thousand lines in place by itself, as it makes each a step of its own. */
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { currentTarget: box } = event
    event.preventDefault()
    if (isBusy) return
    box.setRangeText(event.clipboardData.getData('text/plain'), box.selectionStart, box.selectionEnd, 'end')
    write(box.value)
  }
  return (
    <Modal title={words.title} closeLabel={shell.close} onClose={onClose}>
      <div className={styles['body']}>
        <label htmlFor={field}>{words.paste}</label>
        <textarea
          id={field}
          aria-describedby={hint}
          rows={6}
          spellCheck={false}
          value={text}
          readOnly={isBusy}
          onChange={(event) => write(event.target.value)}
          onPaste={paste}
          onDragOver={(event) => event.preventDefault()}
          onDrop={drop}
        />
        <p id={hint} className={styles['quiet']}>
          {words.hint}
        </p>
        <div>
          <FileButton multiple accept={ACCEPTED} onFiles={take}>
            {words.file}
          </FileButton>
        </div>
        <div role="alert">{failure !== null && <p>{sentenceOf(failure, titleOf)}</p>}</div>
        <div role="status">
          {busy !== null && <p className={styles['quiet']}>{busy}</p>}
          {sheet && (
            <p className={styles['quiet']}>
              {words.sheet(sheet.sheet)} {sheet.others.length > 0 && words.otherSheets(sheet.others.length)}
            </p>
          )}
          {answer && <ListReport answer={answer} choices={choices} onChoose={setChoices} />}
        </div>
        <div className={styles['actions']}>
          {answer && answer.total > 0 ? (
            <Button look="primary" disabled={isBusy} onClick={() => void ask(true)}>
              {words.show}
            </Button>
          ) : (
            <Button look="primary" disabled={isBusy || text.trim() === ''} onClick={() => void ask(false)}>
              {words.look}
            </Button>
          )}
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
        <OwnLists onShow={onShow} />
      </div>
    </Modal>
  )
}

/** What is said about a list holds a number of identifiers, which no title has: the server's sentence follows. */
function sentenceOf(failure: Error | string, titleOf: ReturnType<typeof useProblemTitle>): string {
  if (typeof failure === 'string') return failure
  const problem = problemFrom(failure)
  return `${titleOf(problem)} (${problem.message})`
}
