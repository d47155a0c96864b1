import './ui/tokens.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProblem, launch } from './api.ts'
import { App } from './app.tsx'
import { LanguageProvider } from './i18n/language.tsx'
import { takeLaunchToken } from './session/launch-token.ts'

const FRESH_MS = 30_000

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      // The server may well be on this machine: it answers without any network.
      networkMode: 'always',
      // The server retries what is worth it; the page tries again only when it did not reach the server.
      retry: (failures, error) => error instanceof ApiProblem && error.problem.kind === 'offline' && failures < 2,
    },
  },
})

async function start() {
  const token = takeLaunchToken()
  const refused = token === null ? null : await launch(token).then(() => null, toError)
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <Suspense>
        <LanguageProvider>
          <QueryClientProvider client={client}>
            <App launchError={refused} />
          </QueryClientProvider>
        </LanguageProvider>
      </Suspense>
    </StrictMode>,
  )
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

void start()
