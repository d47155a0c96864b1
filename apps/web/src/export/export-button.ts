export const EXPORT_BUTTON = 'export'

/** From elsewhere on the page, which does not wait for the export to be loaded. */
export function pressExport(): void {
  document.getElementById(EXPORT_BUTTON)?.click()
}
