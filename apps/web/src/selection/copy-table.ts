/** Copies a table in two forms: programs that know tables take the second one. false when the browser refuses. */
export async function copyTable(text: string, html: string): Promise<boolean> {
  const blobOf = (content: string, type: string) => new Blob([content], { type })
  try {
    const forms = { 'text/plain': blobOf(text, 'text/plain'), 'text/html': blobOf(html, 'text/html') }
    await navigator.clipboard.write([new ClipboardItem(forms)])
    return true
  } catch {
    return copyForms({ 'text/plain': text, 'text/html': html })
  }
}

function copyForms(forms: Readonly<Record<string, string>>): boolean {
  let isDone = false
  const write = (event: ClipboardEvent) => {
    for (const [type, content] of Object.entries(forms)) event.clipboardData?.setData(type, content)
    isDone = event.clipboardData !== null
    event.preventDefault()
  }
  document.addEventListener('copy', write, { once: true })
  const isAllowed = document.execCommand('copy')
  document.removeEventListener('copy', write)
  return isAllowed && isDone
}
