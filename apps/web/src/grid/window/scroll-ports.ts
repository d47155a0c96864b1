/** What scrolls the rows: on a large screen a box with a header that stays, on a phone the page itself. */

export type ScrollPort = {
  /** Where its events are heard. */
  events: EventTarget
  /** Whose scroll bar it is. */
  box: Element
  /** How far the upper edge of the view is below the upper edge of the rows, in px. */
  read: () => number
  write: (scroll: number) => void
  /** The height in which rows can be seen. */
  view: () => number
  /** Calls back when the view may have another height; gives back how to stop. */
  onResize: (listener: () => void) => () => void
  /** Gives all rows together a height in the document. */
  setHeight: (height: number) => void
  /** What stands for rows that are not drawn keeps in step with those that are. */
  setShift: (shift: number) => void
}

/** rows: the element that is as high as all rows together. */
type Parts = { box: HTMLElement; head: HTMLElement; rows: HTMLElement }

export function boxPort({ box, head, rows }: Parts): ScrollPort {
  return {
    events: box,
    box,
    read: () => box.scrollTop,
    write: (scroll) => {
      box.scrollTop = scroll
    },
    view: () => Math.max(0, box.clientHeight - head.offsetHeight),
    onResize: (listener) => {
      const observer = new ResizeObserver(listener)
      observer.observe(box)
      return () => observer.disconnect()
    },
    ...lookOf(rows),
  }
}

/** The page has other things above and below the rows: the view may lie before or behind them. */
export function pagePort(rows: HTMLElement): ScrollPort {
  const read = () => -rows.getBoundingClientRect().top
  return {
    events: window,
    box: document.documentElement,
    read,
    write: (scroll) => window.scrollBy({ top: scroll - read(), behavior: 'instant' }),
    view: () => window.innerHeight,
    onResize: (listener) => {
      window.addEventListener('resize', listener)
      return () => window.removeEventListener('resize', listener)
    },
    ...lookOf(rows),
  }
}

function lookOf({ style }: HTMLElement): Pick<ScrollPort, 'setHeight' | 'setShift'> {
  return {
    setHeight: (height) => {
      style.height = `${height}px`
    },
    setShift: (shift) => {
      style.backgroundPositionY = `${-shift}px`
    },
  }
}
