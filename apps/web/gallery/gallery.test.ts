// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { SPECIMENS } from './gallery.tsx'

/** Drawn by the component named behind it, and shown with that one. */
const PARTS: Readonly<Record<string, string>> = { 'floating-panel': 'popover', 'suggestion-list': 'combobox' }

test('every component is shown', () => {
  const files = Object.keys(import.meta.glob('../src/ui/*.tsx'))
  const components = files.map((path) => path.replace(/^.*\/|\.tsx$/g, ''))
  expect([...new Set(components.map((name) => PARTS[name] ?? name))].sort()).toEqual(Object.keys(SPECIMENS).sort())
})
