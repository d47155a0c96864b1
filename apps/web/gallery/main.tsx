import '../src/ui/tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider, loadLanguage, startLanguage } from '../src/i18n/language.tsx'
import { Gallery } from './gallery.tsx'

/** `?lang=zh` shows the page in Chinese. */
async function start() {
  const asked = new URLSearchParams(window.location.search).get('lang')
  const first = await loadLanguage(startLanguage(asked, navigator.language))
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider first={first}>
        <Gallery />
      </LanguageProvider>
    </StrictMode>,
  )
}

void start()
