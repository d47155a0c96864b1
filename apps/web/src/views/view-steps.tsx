import { useLayoutEffect, useRef } from 'react'
import { useWords } from '../i18n/language.tsx'
import { VIEW_WORDS } from '../i18n/view-words.ts'
import { Button } from '../ui/button.tsx'

type Props = { id: string; ids: readonly string[]; onOrder: (ids: readonly string[]) => void }

/** Moves a view among others. */
export function ViewSteps({ id, ids, onOrder }: Props) {
  const words = useWords(VIEW_WORDS)
  const [up, down] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)]
  const moved = useRef<{ from: number; step: -1 | 1 } | null>(null)
  const at = ids.indexOf(id)
  // A line that was taken out and put in elsewhere has lost the focus.
  useLayoutEffect(() => {
    if (moved.current === null || moved.current.from === at) return
    const [pressed, other] = moved.current.step === -1 ? [up, down] : [down, up]
    const target = pressed.current?.disabled ? other : pressed
    target.current?.focus()
    moved.current = null
  })
  const move = (step: -1 | 1) => {
    moved.current = { from: at, step }
    onOrder(ids.filter((one) => one !== id).toSpliced(at + step, 0, id))
  }
  return (
    <>
      <Button look="quiet" ref={up} disabled={at <= 0} onClick={() => move(-1)}>
        {words.up}
      </Button>
      <Button look="quiet" ref={down} disabled={at === ids.length - 1} onClick={() => move(1)}>
        {words.down}
      </Button>
    </>
  )
}
