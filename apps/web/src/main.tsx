import './ui/tokens.css'
import { resolve as resolveDates } from '@linkdeck/contract'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProblem, launch } from './api.ts'
import { App } from './app.tsx'
import { readClock } from './clock.ts'
import { errorOf } from './error-of.ts'
import { firstLanguage, LanguageProvider, loadLanguage } from './i18n/language.tsx'
import { preloadFor } from './parts.ts'
import { PageBoundary } from './problems/page-boundary.tsx'
import { takeLaunchToken } from './session/launch-token.ts'
import { SESSION_QUERY } from './session/use-session.ts'
import { isWorthTryingAgain } from './try-again.ts'
import { currentView } from './use-address.ts'
import { cardsQuery } from './use-cards.ts'

const FRESH_MS = 30_000
const NEARLY_MS = 120

/** A session that ended meanwhile leads to the door, whichever question found out. */
const queryCache = new QueryCache({
  onError: (error, { queryKey }) => {
    const isSignedOut = error instanceof ApiProblem && error.problem.kind === 'signed-out'
    if (isSignedOut && queryKey[0] !== SESSION_QUERY.queryKey[0]) void client.invalidateQueries(SESSION_QUERY)
  },
})

const client = new QueryClient({
  queryCache,
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      // The server may well be on this machine: it answers without any network.
      networkMode: 'always',
      retry: isWorthTryingAgain,
    },
  },
})

async function start() {
  const speaking = loadLanguage(firstLanguage())
  const token = takeLaunchToken()
  const refused = token === null ? null : await launch(token).then(() => null, errorOf)
  const asked = askAhead()
  const [first] = await Promise.all([speaking, preloadFor(currentView())])
  await Promise.race([asked, shortly()])
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider first={first}>
        <QueryClientProvider client={client}>
          <PageBoundary>
            <App launchError={refused} />
          </PageBoundary>
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  )
}

/** The first questions are on their way while the language loads; the first cards end the promise. */
async function askAhead() {
  void client.prefetchQuery(SESSION_QUERY)
  await client.prefetchQuery(cardsQuery(resolveDates(currentView().query, readClock())))
}

/** An answer that is nearly there is waited for: drawing an empty page first would only delay it. */
function shortly(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, NEARLY_MS))
}

void start()
