import type { FieldName } from '@linkdeck/contract'
import { editorId } from './filter-controls.ts'

const CHOSEN = 'input:checked, [aria-pressed="true"]'
const CONTROLS = 'input, [aria-pressed], select'

/** Leads the focus to the editor of a field: to what is chosen there, else to its first control. */
export function focusEditor(name: FieldName): void {
  const editor = document.getElementById(editorId(name))
  const control = editor?.querySelector<HTMLElement>(CHOSEN) ?? editor?.querySelector<HTMLElement>(CONTROLS)
  editor?.scrollIntoView({ block: 'nearest' })
  control?.focus()
}
