import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { copyText } from '../ui/clipboard.ts'
import { visibleText } from './cells/visible-text.ts'
import styles from './copy-notice.module.css'

const SHOWN_MS = 2000
const MAX_LENGTH = 40

/** Copies, and says for a moment what was copied. */
export function useCopyNotice() {
  const { grid: words } = useMessages()
  const [notice, setNotice] = useState('')
  const timer = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])

  const say = (sentence: string) => {
    setNotice(sentence)
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setNotice(''), SHOWN_MS)
  }
  const onCopy = (text: string) => {
    if (text === '') say(words.nothingToCopy)
    else void copyText(text).then((isDone) => say(isDone ? words.copied(shortened(text)) : words.copyFailed))
  }
  return { notice, onCopy }
}

export function CopyNotice({ notice }: { notice: string }) {
  return (
    <output className={styles['notice']} data-shown={notice !== '' || undefined}>
      {notice}
    </output>
  )
}

function shortened(text: string): string {
  const visible = visibleText(text)
  return visible.length > MAX_LENGTH ? `${visible.slice(0, MAX_LENGTH)}…` : visible
}
