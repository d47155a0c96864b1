/** What another site, a rebound name and a curious browser get from a program on this machine: nothing. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, startLinkdeck, test, upstream } from './linkdeck.ts'

/** What a hostile page can try; each gives what it could read, or how it failed. */
async function attack(page: Page, target: string): Promise<Record<string, string>> {
  return page.evaluate(async (origin) => {
    const read = async (path: string, init: RequestInit = {}) => {
      try {
        const answer = await fetch(`${origin}${path}`, { credentials: 'include', ...init })
        return answer.type === 'opaque' ? 'opaque' : `read ${answer.status} ${(await answer.text()).slice(0, 60)}`
      } catch {
        return 'failed'
      }
    }
    return {
      cards: await read('/api/cards'),
      session: await read('/api/session'),
      simple: await read('/api/cards', { mode: 'no-cors' }),
      launch: await read('/api/launch', { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } }),
      preflight: await read('/api/launch', { method: 'POST', body: '{}', headers: { 'x-requested-by': 'linkdeck' } }),
    }
  }, target)
}

async function serve(html: string): Promise<{ server: Server; port: number }> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, port: (server.address() as AddressInfo).port }
}

test('a page of another site on this machine reads nothing and changes nothing', async ({ linkdeck, page }) => {
  const { server, port } = await serve('<!doctype html><title>evil</title>')
  try {
    for (const host of ['127.0.0.1', 'localhost']) {
      await page.goto(`http://${host}:${port}/`)
      const results = await attack(page, linkdeck.origin)
      for (const [call, result] of Object.entries(results))
        expect(result, `${host} ${call}`).toMatch(/^(failed|opaque)$/)
    }
  } finally {
    server.close()
  }
})

test('a name rebound to this machine is refused before anything is asked', async ({ linkdeck, page, simulator }) => {
  const rebound = linkdeck.origin.replace('127.0.0.1', 'rebound.test')
  simulator.clearRequests()
  const answer = await page.goto(`${rebound}/`)
  expect(answer?.status()).toBe(421)
  const results = await attack(page, rebound)
  for (const [call, result] of Object.entries(results)) expect(result, call).toMatch(/^(failed|opaque|read 421)/)
  expect(simulator.requests()).toEqual([])
})

test('the page runs under a policy that forbids everything it does not need', async ({ linkdeck, page }) => {
  const answer = await page.goto(linkdeck.address)
  const policy = answer?.headers()['content-security-policy'] ?? ''
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy).toContain(rule)
  }
  const blocked = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<img src=x>'
      return 'allowed'
    } catch {
      return 'blocked'
    }
  })
  expect(blocked).toBe('blocked')
})

test('the launch address works once; the next browser needs the next one', async ({ browser, simulator }) => {
  const linkdeck = await startLinkdeck({ ...upstream(simulator), LINKDECK_AUTH: 'token' })
  try {
    expect(new URL(linkdeck.address).hash).toMatch(/^#t=.{40,}/)
    const first = await (await browser.newContext()).newPage()
    await first.goto(linkdeck.address)
    await expect(first.getByRole('grid')).toBeVisible()
    expect(first.url()).not.toContain('t=')
    await first.reload()
    await expect(first.getByRole('grid')).toBeVisible()

    const second = await (await browser.newContext()).newPage()
    await second.goto(linkdeck.address)
    await expect(second.getByRole('grid')).toHaveCount(0)
    await expect(second.getByRole('heading', { name: /sign|launch/i })).toBeVisible()

    const third = await (await browser.newContext()).newPage()
    const addresses = [...linkdeck.output().matchAll(/http:\/\/127[^\s"]+#t=[\w-]+/g)].map(String)
    await third.goto(addresses.at(-1) ?? '')
    await expect(third.getByRole('grid')).toBeVisible()
  } finally {
    await linkdeck.stop()
  }
})
