/**
 * One floating sentence in the top layer, shown on hover and on keyboard focus, hidden by Escape.
 * It is the platform's own popover: no portal, no library, nothing cut off by a scrolling parent.
 */
import { cloneElement, type ReactElement, type RefObject, useEffect, useId, useRef, useState } from 'react'
import styles from './tooltip.module.css'

type Trigger = ReactElement<{ 'aria-describedby'?: string | undefined; 'aria-label'?: string | undefined }>
type Anchor = RefObject<HTMLSpanElement | null>

const DELAY_MS = 400
const GAP_PX = 6

export function Tooltip({ text, children }: { text: string; children: Trigger }) {
  const id = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const open = useShown(anchor)
  const name = children.props['aria-label']
  const repeatsName = name !== undefined && text.startsWith(name)
  return (
    <span ref={anchor} className={styles['anchor']}>
      {open && !repeatsName ? cloneElement(children, { 'aria-describedby': id }) : children}
      {open && <Bubble id={id} text={text} anchor={anchor} />}
    </span>
  )
}

/** Listens on the anchor by hand: it is a box without meaning, its child is the control. */
function useShown(anchor: Anchor): boolean {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const element = anchor.current
    if (!element) return
    let timer = 0
    const show = (delayMs: number) => {
      clearTimeout(timer)
      timer = window.setTimeout(() => setShown(true), delayMs)
    }
    const hide = () => {
      clearTimeout(timer)
      setShown(false)
    }
    const enter = (event: PointerEvent) => event.pointerType === 'mouse' && show(DELAY_MS)
    const focus = (event: FocusEvent) =>
      event.target instanceof Element && event.target.matches(':focus-visible') && show(0)
    const key = (event: KeyboardEvent) => event.key === 'Escape' && hide()
    const listening = new AbortController()
    const { signal } = listening
    element.addEventListener('pointerenter', enter, { signal })
    element.addEventListener('focusin', focus, { signal })
    element.addEventListener('keydown', key, { signal })
    for (const leave of ['pointerleave', 'pointerdown', 'focusout']) element.addEventListener(leave, hide, { signal })
    return () => {
      clearTimeout(timer)
      listening.abort()
    }
  }, [anchor])
  return shown
}

function Bubble({ id, text, anchor }: { id: string; text: string; anchor: Anchor }) {
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
