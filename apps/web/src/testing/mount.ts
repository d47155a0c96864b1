/** Draws a component into the document of a test, in a language, and takes it away again. */
import type { Language } from '@linkdeck/contract'
import { act, createElement, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { en } from '../i18n/en.ts'
import { SpeechContext } from '../i18n/language.tsx'
import { zh } from '../i18n/zh.ts'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

export type Mounted = { root: HTMLElement; draw: (node: ReactNode) => void; unmount: () => void }

export function mount(node: ReactNode, language: Language = 'en'): Mounted {
  const value = { language, messages: language === 'zh' ? zh : en, choose: () => {} }
  const element = document.createElement('div')
  document.body.append(element)
  const root: Root = createRoot(element)
  const draw = (next: ReactNode) => act(() => root.render(createElement(SpeechContext, { value }, next)))
  draw(node)
  return {
    root: element,
    draw,
    unmount: () => {
      act(() => root.unmount())
      element.remove()
    },
  }
}

export function press(target: Element | null, key: string, modifiers: KeyboardEventInit = {}): void {
  act(() => {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }))
  })
}

export function click(target: Element | null | undefined, modifiers: MouseEventInit = {}): void {
  act(() => {
    target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...modifiers }))
  })
}

/** Lets promises that were started, and what they draw, come to an end. */
export async function settle(): Promise<void> {
  const done: Promise<void> = act(() => Promise.resolve())
  await done
}
