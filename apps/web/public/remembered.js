// Applies what was remembered before the first paint: the theme, and the view that opens where an address asks nothing.
// A file of its own, because the page forbids inline scripts.
try {
  const theme = localStorage.getItem('linkdeck.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  const [, view] = (localStorage.getItem('linkdeck.view') ?? '').split(' ')
  if (view && location.search === '') history.replaceState(null, '', `?${view}${location.hash}`)
} catch {
  // Without storage the system decides, and all cards are shown.
}
