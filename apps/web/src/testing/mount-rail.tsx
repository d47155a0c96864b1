/** The rail over the address of the test's window, and its parts as a person knows them: by their names. */
import type { FieldName } from '@linkdeck/contract'
import { act, useState } from 'react'
import type { Counts } from '../filters/counts.ts'
import { FilterRail } from '../filters/filter-rail.tsx'
import { currentView, goTo, useView } from '../use-address.ts'
import { click, type Mounted, mount } from './mount.ts'

type Index = { isIndexed: boolean; counts: Counts | null }

function Page(index: Index) {
  const { query } = useView()
  const [expanded, setExpanded] = useState(false)
  return (
    <FilterRail
      {...index}
      hasCountsFailed={false}
      query={query}
      edit={(change, step) => goTo({ ...currentView(), query: change(currentView().query) }, step)}
      seen={seenValues}
      expanded={expanded}
      onExpand={setExpanded}
      target={null}
      onReached={() => {}}
    />
  )
}

const seenValues = (name: FieldName) => (name === 'tags' ? [{ value: 'seen value', label: null }] : [])

/** At an address, over the service itself or over an index with its counts. */
export function mountRail(index: Index = { isIndexed: false, counts: null }, search = ''): Mounted {
  window.history.replaceState(null, '', `/${search}`)
  return mount(<Page {...index} />)
}

export const address = () => window.location.search.slice(1)

export function editor(label: string): HTMLElement {
  const found = [...document.querySelectorAll('fieldset')].find((one) => editorName(one) === label)
  if (!found) throw new Error(`No editor is called ${label}.`)
  return found
}

export function editorName(element: Element): string {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ')
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ')
}

/** By its whole name, as it is heard: what is only seen is left out. */
export function button(container: HTMLElement, name: string): HTMLButtonElement {
  const found = [...container.querySelectorAll('button')].find((one) => heardName(one) === name)
  if (!found) {
    const names = [...container.querySelectorAll('button')].map(heardName)
    throw new Error(`No button is called ${name}, but ${names.join(' | ')}.`)
  }
  return found
}

function heardName(element: HTMLElement): string {
  const label = element.getAttribute('aria-label')
  if (label !== null) return label
  const copy = element.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const seen of copy.querySelectorAll('[aria-hidden]')) seen.remove()
  return (copy.textContent ?? '').trim()
}

export function press(container: HTMLElement, name: string, modifiers: MouseEventInit = {}): HTMLButtonElement {
  const found = button(container, name)
  click(found, modifiers)
  return found
}

export function field(container: HTMLElement, label: string): HTMLInputElement {
  const found = container.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)
  if (!found) throw new Error(`No field is called ${label}.`)
  return found
}

export function type(input: HTMLInputElement, text: string): void {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  act(() => {
    setValue?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
