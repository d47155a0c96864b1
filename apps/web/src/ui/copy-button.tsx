import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { copyText } from './clipboard.ts'
import { IconButton } from './icon-button.tsx'

type Props = { text: string; label: string; doneLabel: string; className?: string }

const DONE_MS = 1600

/** Copies a text and says so for a moment. */
export function CopyButton({ text, label, doneLabel, ...rest }: Props) {
  const [isDone, setDone] = useState(false)
  useEffect(() => {
    if (!isDone) return
    const timer = setTimeout(() => setDone(false), DONE_MS)
    return () => clearTimeout(timer)
  }, [isDone])
  return (
    <IconButton
      {...rest}
      label={isDone ? doneLabel : label}
      icon={isDone ? <Check /> : <Copy />}
      onClick={() => void copyText(text).then(setDone)}
    />
  )
}
