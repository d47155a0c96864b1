/**
 * One floating sentence in the top layer, shown on hover and on keyboard focus, hidden by Escape.
 * It is the platform's own popover: no portal, no library, nothing cut off by a scrolling parent.
 */
import { cloneElement, type ReactElement, type RefObject, useEffect, useId, useRef, useState } from 'react'
import styles from './tooltip.module.css'

type Trigger = ReactElement<{ 'aria-describedby'?: string | undefined; 'aria-label'?: string | undefined }>
type Props = { text: string; children: Trigger }

const DELAY_MS = 400
const GAP_PX = 6

export function Tooltip({ text, children }: Props) {
  const id = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const [open, setOpen] = useState(false)
  const timer = useRef(0)
  const show = (delayMs: number) => {
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setOpen(true), delayMs)
  }
  const hide = () => {
    clearTimeout(timer.current)
    setOpen(false)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const repeatsName = children.props['aria-label'] !== undefined && text.startsWith(children.props['aria-label'])
  return (
    <span
      ref={anchor}
      role="presentation"
      className={styles['anchor']}
      onPointerEnter={(event) => event.pointerType === 'mouse' && show(DELAY_MS)}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && show(0)}
      onBlur={hide}
      onKeyDown={(event) => event.key === 'Escape' && hide()}
    >
      {open && !repeatsName ? cloneElement(children, { 'aria-describedby': id }) : children}
      {open && <Bubble id={id} text={text} anchor={anchor} />}
    </span>
  )
}

function Bubble({ id, text, anchor }: { id: string; text: string; anchor: RefObject<HTMLSpanElement | null> }) {
  const bubble = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const target = anchor.current?.firstElementChild
    if (!bubble.current || !target) return
    bubble.current.showPopover()
    place(bubble.current, target.getBoundingClientRect())
  }, [anchor])
  return (
    <span ref={bubble} id={id} role="tooltip" popover="manual" className={styles['bubble']}>
      {text}
    </span>
  )
}

/** Below the target, above it where there is no room; never beyond the edges of the window. */
function place(bubble: HTMLElement, target: DOMRect) {
  const { width, height } = bubble.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const left = Math.max(GAP_PX, Math.min(target.left + (target.width - width) / 2, clientWidth - width - GAP_PX))
  const below = target.bottom + GAP_PX
  const fits = below + height <= clientHeight
  bubble.style.left = `${left}px`
  bubble.style.top = `${fits ? below : target.top - height - GAP_PX}px`
}
