/**
 * Who moves the rows. A wheel, a finger or a key means pixels; the scroll bar means a share of the whole. The input
 * decides and not the distance: on a busy machine one turn of a wheel can arrive as thousands of pixels.
 */

/** dragged: what is held on the scroll bar has gone further than its arrows and its track go. */
type Mover = 'pixels' | 'bar' | 'dragged' | 'unknown'

export type ScrollInput = {
  /** Whether a scroll of this distance counts in pixels. */
  isExact: (distance: number, view: number) => boolean
  /** A finger lies on the rows: nothing may be set right under it. */
  isTouched: () => boolean
  /** What moved the rows has come to rest. */
  ended: () => void
  stop: () => void
}

/** box: the element whose scroll bar it is. */
export function watchInput(target: EventTarget, box: Element): ScrollInput {
  let mover: Mover = 'unknown'
  let isTouched = false
  const controller = new AbortController()
  const listen = (kind: string, act: (event: Event) => void) =>
    target.addEventListener(kind, act, { passive: true, signal: controller.signal })
  const touch = (isDown: boolean) => () => {
    mover = 'pixels'
    isTouched = isDown
  }
  listen('touchstart', touch(true))
  listen('touchend', touch(false))
  listen('touchcancel', touch(false))
  for (const kind of ['wheel', 'keydown', 'pointerdown'])
    listen(kind, (event) => {
      mover = event instanceof PointerEvent && isOnBar(event, box) ? 'bar' : 'pixels'
    })
  return {
    isExact: (distance, view) => {
      if (mover === 'bar' && distance > view) mover = 'dragged'
      // A search in the page and a screen reader scroll by themselves, but never further than to what is drawn.
      return mover === 'pixels' || (mover !== 'dragged' && distance <= view)
    },
    isTouched: () => isTouched,
    ended: () => {
      mover = 'unknown'
    },
    stop: () => controller.abort(),
  }
}

function isOnBar({ target, clientX }: PointerEvent, box: Element): boolean {
  const left = box === document.documentElement ? 0 : box.getBoundingClientRect().left
  return target === box && clientX >= left + box.clientLeft + box.clientWidth
}
