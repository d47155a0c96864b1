/** Looks at what a page draws. What takes no page runs in it. */
import type { Page } from '@playwright/test'

/** Whether something has an edge that stands out from the page, on any side. */
export function isEdged(element: Element): boolean {
  const page = getComputedStyle(document.body).backgroundColor
  const style = getComputedStyle(element)
  const edges = [
    [style.outlineStyle, style.outlineWidth, style.outlineColor],
    [style.borderTopStyle, style.borderTopWidth, style.borderTopColor],
    [style.borderLeftStyle, style.borderLeftWidth, style.borderLeftColor],
    [style.borderBottomStyle, style.borderBottomWidth, style.borderBottomColor],
  ]
  return edges.some(
    ([line, width, colour = '']) =>
      line !== 'none' && Number.parseFloat(width ?? '') > 0 && colour !== page && !/^rgba.*, 0\)$|\/ 0\)$/.test(colour),
  )
}

/** Whether something is filled with what stands out from the page. */
export function isFilled(element: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element)
  const page = getComputedStyle(document.body).backgroundColor
  return backgroundImage !== 'none' || (backgroundColor !== page && !/^rgba.*, 0\)$|\/ 0\)$/.test(backgroundColor))
}

/** Watches the page from its first moment on; gives what has moved in it so far. */
export async function showMotion(page: Page): Promise<() => Promise<string[]>> {
  const seen = new Set<string>()
  await page.exposeFunction('tellMotion', (name: string) => seen.add(name))
  await page.addInitScript(() => {
    const look = () => {
      for (const motion of document.getAnimations()) {
        const target = motion.effect instanceof KeyframeEffect ? motion.effect.target : null
        const name = `${motion.constructor.name} of ${target?.className || target?.tagName}`
        if (Number(motion.effect?.getTiming().duration) > 0) Reflect.get(window, 'tellMotion')(name)
      }
    }
    for (const kind of ['transitionrun', 'animationstart']) document.addEventListener(kind, look, { capture: true })
  })
  return async () => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    return [...seen]
  }
}

/** What of a part can be worked with and cannot be brought before the eyes and under the pointer. */
export function unreachable(part: Element): string[] {
  const controls = [...part.querySelectorAll<HTMLElement>('a[href], button, input, select, [tabindex="0"]')]
  const isReached = (element: Element) => {
    element.scrollIntoView({ block: 'center', inline: 'center' })
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    const hit = document.elementFromPoint(x, y)
    return (
      hit !== null && (element.contains(hit) || hit.contains(element) || hit.parentElement === element.parentElement)
    )
  }
  return controls
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !element.closest('[aria-hidden="true"], .visually-hidden, [href="#cards"]'))
    .filter((element) => !isReached(element))
    .map((element) => `${element.tagName} ${element.ariaLabel ?? element.textContent}`)
}

/** The spacing that WCAG 1.4.12 asks a page to bear. */
export function widenText(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`* {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-bottom: 2em !important; }`)
  document.adoptedStyleSheets.push(sheet)
}

/** Texts that their own box does not show whole. */
export function cutOff(part: Element): string[] {
  return [...part.querySelectorAll('*')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden'))
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      const isCutAside = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
      const isCutBelow = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1
      return !/auto|scroll/.test(overflowX + overflowY) && (isCutAside || isCutBelow)
    })
    .map((element) => `${element.className}: ${element.textContent}`)
}

/** Pairs of texts of which one lies over the other. */
export function overlapping(part: Element): string[] {
  const isSeen = (node: Node) =>
    (node.textContent ?? '').trim() !== '' &&
    node.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true &&
    node.parentElement.closest('.visually-hidden') === null
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  const texts: { text: string; box: DOMRect }[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!isSeen(node)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    texts.push({ text: node.textContent ?? '', box: range.getBoundingClientRect() })
  }
  const overlaps = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4
  return texts.flatMap(({ text, box }, at) =>
    texts
      .slice(at + 1)
      .filter((other) => overlaps(box, other.box))
      .map((other) => `${text} / ${other.text}`),
  )
}

/** Goes through the page by Tab; gives the stops where neither the stop nor what it stands in or before is ringed. */
export async function stopsWithoutRing(page: Page): Promise<string[]> {
  const bare: string[] = []
  for (let stop = 0; stop < 250; stop += 1) {
    await page.keyboard.press('Tab')
    const { name, isRinged, isFirst } = await page.evaluate(ringOfFocus)
    if (isFirst && stop > 0) break
    if (!isRinged) bare.push(name)
  }
  return bare
}

/** isFirst: the way through the page begins anew. */
function ringOfFocus(): { name: string; isRinged: boolean; isFirst: boolean } {
  const element = document.activeElement
  if (!element || element === document.body) return { name: '', isRinged: true, isFirst: true }
  const isRing = ({ outlineStyle, outlineWidth, outlineColor }: CSSStyleDeclaration) =>
    outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && !/^rgba.*, 0\)$|\/ 0\)$/.test(outlineColor)
  const siblings = [...(element.parentElement?.children ?? [])]
  // The knobs of a slider are drawn behind it.
  const near = [element, element.parentElement, element.parentElement?.parentElement, ...siblings]
  const isRinged = near.some(
    (one) => one && [null, '::before', '::after'].some((part) => isRing(getComputedStyle(one, part))),
  )
  // Inside a field of dates the browser rings the button of its calendar by itself.
  const isInDate = element.matches('input[type="date"]:not(:focus-visible)')
  const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`
  return { name, isRinged: isRinged || isInDate, isFirst: element.matches('[href="#cards"]') }
}
