/** Has the browser fetch an address by itself and save what comes: a file of any size never passes through the page. */
export function startDownload(path: string): void {
  const link = document.createElement('a')
  link.href = path
  link.download = ''
  link.click()
}
