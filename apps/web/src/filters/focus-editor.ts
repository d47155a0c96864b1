import type { FieldName } from '@linkdeck/contract'
import { editorId } from './filter-controls.ts'

/** Leads the focus to the editor of a field, where it is shown. */
export function focusEditor(name: FieldName): void {
  const editor = document.getElementById(editorId(name))
  const control = editor?.querySelector<HTMLElement>(
    'input:checked, [aria-pressed="true"], input, [aria-pressed], select',
  )
  editor?.scrollIntoView({ block: 'nearest' })
  control?.focus()
}
