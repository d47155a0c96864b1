import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { copyText } from './clipboard.ts'
import { IconButton } from './icon-button.tsx'

type Props = {
  text: string
  label: string
  /** Said, and shown, for a moment after the copy. */
  doneLabel: string
  className?: string
}

const SHOWN_MS = 1500

/** Copies a value and says so where it was asked. */
export function CopyButton({ text, label, doneLabel, ...rest }: Props) {
  const [isDone, setDone] = useState(false)
  const timer = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  const copy = async () => {
    if (!(await copyText(text))) return
    setDone(true)
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setDone(false), SHOWN_MS)
  }
  return (
    <>
      <IconButton
        label={isDone ? doneLabel : label}
        icon={isDone ? <Check aria-hidden /> : <Copy aria-hidden />}
        onClick={() => void copy()}
        {...rest}
      />
      <span role="status" className="visually-hidden">
        {isDone && doneLabel}
      </span>
    </>
  )
}
