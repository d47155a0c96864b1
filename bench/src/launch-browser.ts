import { type Browser, chromium } from '@playwright/test'

/** The browser that was found for the bench, else Playwright's own. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH']
  return chromium.launch(executablePath ? { executablePath } : {})
}
