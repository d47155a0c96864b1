/** Watches a page from within, alike for every contestant: what is painted in the first column, and how frames follow. */

export type ScrollFigures = {
  /** Milliseconds between the frames. */
  frames: number[]
  /** Milliseconds of each task that is longer than 50. */
  longTasks: number[]
  /** Frames in which the page scrolled, and those whose middle rows were neither a card nor its place. */
  scrolled: number
  blank: number
  awaited: number
}

export type Probe = {
  /** Milliseconds after the navigation. */
  firstRowMs: number | null
  watchScroll: () => () => ScrollFigures
  /** Milliseconds until one of the cards is painted after an act; null when it is not within a while. */
  untilPainted: (act: () => void, iccids: readonly string[]) => Promise<number | null>
  /** The same from the next press of the pointer. */
  afterPress: (iccids: readonly string[]) => Promise<number | null>
  scrollTo: (row: number, share: number) => void
  headerAt: (label: string) => { x: number; y: number }
  box: () => DOMRect
}

declare global {
  var probe: Probe
}

export type ProbeOptions = { scroller: string; rowHeight: number }

/** Runs in the page before its own scripts, so nothing outside can be used. */
export function installProbe({ scroller, rowHeight }: ProbeOptions): void {
  const PATIENCE_MS = 5_000
  /** Inside the first column. */
  const INDENT_PX = 40
  const CELL = 'td, [role=gridcell], .ant-table-cell'
  const HEADER = 'th, [role=columnheader]'
  const scrollerOf = () => document.querySelector(scroller)
  const boxOf = () => scrollerOf()?.getBoundingClientRect() ?? new DOMRect()

  const AWAITED = '…'
  const textAt = (y: number): string => {
    if (window.peer?.textAt) return window.peer.textAt(y)
    const element = document.elementFromPoint(boxOf().left + INDENT_PX, y)
    const cell = element?.closest(CELL)
    if (cell) return cell.closest('tr[aria-busy=true]') ? AWAITED : (cell.textContent ?? '')
    // Where no row is drawn, a picture of one may be.
    return element && getComputedStyle(element).backgroundImage !== 'none' ? AWAITED : ''
  }
  const middle = () => {
    const { top, height } = boxOf()
    return [-1, 0, 1].map((rows) => textAt(top + height / 2 + rows * rowHeight))
  }
  const isCard = (text: string) => /\d{19,20}/.test(text)
  const isPainted = (iccids: readonly string[]) => {
    const { top, bottom } = boxOf()
    const count = Math.floor((bottom - top) / (rowHeight / 2))
    return Array.from({ length: count }, (_, at) => textAt(top + (at + 0.5) * (rowHeight / 2))).some((text) =>
      iccids.some((iccid) => text.includes(iccid)),
    )
  }

  /** Calls back when a frame has been handed over for painting. */
  const afterFrame = (callback: () => void) => requestAnimationFrame(() => setTimeout(callback))
  const painted = (startMs: number, iccids: readonly string[]) =>
    new Promise<number | null>((resolve) => {
      const look = () => {
        const nowMs = performance.now()
        if (isPainted(iccids)) resolve(nowMs - startMs)
        else if (nowMs - startMs > PATIENCE_MS) resolve(null)
        else afterFrame(look)
      }
      afterFrame(look)
    })

  let longTasks: number[] = []
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  })

  const watchScroll = () => {
    const figures: ScrollFigures = { frames: [], longTasks: [], scrolled: 0, blank: 0, awaited: 0 }
    longTasks = []
    // First of all listeners: the page has not yet drawn for where the browser has already scrolled.
    const look = () => {
      const texts = middle()
      figures.scrolled += 1
      if (texts.some((text) => text === '')) figures.blank += 1
      else if (!texts.every(isCard)) figures.awaited += 1
    }
    let lastMs: number | null = null
    let request = requestAnimationFrame(function tick(nowMs) {
      if (lastMs !== null) figures.frames.push(nowMs - lastMs)
      lastMs = nowMs
      request = requestAnimationFrame(tick)
    })
    window.addEventListener('scroll', look, { capture: true })
    return () => {
      window.removeEventListener('scroll', look, { capture: true })
      cancelAnimationFrame(request)
      return { ...figures, longTasks }
    }
  }

  window.probe = {
    firstRowMs: null,
    watchScroll,
    untilPainted: (act, iccids) => {
      const startMs = performance.now()
      act()
      return painted(startMs, iccids)
    },
    afterPress: (iccids) =>
      new Promise((resolve) => {
        const begin = () => void painted(performance.now(), iccids).then(resolve)
        window.addEventListener('pointerdown', begin, { capture: true, once: true })
        setTimeout(() => resolve(null), 2 * PATIENCE_MS)
      }),
    scrollTo: (row, share) => {
      const box = scrollerOf()
      if (window.peer?.goTo) window.peer.goTo(row)
      else if (box) box.scrollTop = share * (box.scrollHeight - box.clientHeight)
    },
    headerAt: (label) => {
      if (window.peer?.headerAt) return window.peer.headerAt(label)
      const header = [...document.querySelectorAll(HEADER)].find((element) =>
        element.textContent?.trim().startsWith(label),
      )
      const { x, y, height } = header?.getBoundingClientRect() ?? new DOMRect()
      return { x: x + INDENT_PX, y: y + height / 2 }
    },
    box: boxOf,
  }
  const lookForFirst = () => {
    if (middle().every(isCard)) window.probe.firstRowMs = performance.now()
    else afterFrame(lookForFirst)
  }
  afterFrame(lookForFirst)
}
