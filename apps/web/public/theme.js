// Applies the remembered theme before the first paint. A file of its own, because the page forbids inline scripts.
try {
  const theme = localStorage.getItem('linkdeck.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Without storage the system decides.
}
