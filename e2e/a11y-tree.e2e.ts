/** What a screen reader is told of the grid, read from the browser's own accessibility tree. */
import type { Page } from '@playwright/test'
import { expect } from './linkdeck.ts'
import { Grid } from './rail.ts'
import { test } from './read-fleet.ts'

type Told = { role: string; name: string; isFocused: boolean; isSelected: boolean }
type ToldRow = Told & { cells: Told[] }

/** The grid as a screen reader gets it: its rows, the header first, each with its cells. */
async function readGrid(page: Page): Promise<{ name: string; rows: ToldRow[] }> {
  const client = await page.context().newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  await client.detach()
  type Node = (typeof nodes)[number]
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const roleOf = ({ role, ignored }: Node) => (ignored ? '' : String(role?.value))
  const below = (node: Node, role: RegExp): Node[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id)
      if (!child) return []
      return role.test(roleOf(child)) ? [child] : below(child, role)
    })
  const tell = (node: Node): Told => {
    const is = (name: string) => node.properties?.some((one) => one.name === name && one.value.value === true) ?? false
    return {
      role: roleOf(node),
      name: String(node.name?.value ?? ''),
      isFocused: is('focused'),
      isSelected: is('selected'),
    }
  }
  const grids = nodes.filter((node) => roleOf(node) === 'grid')
  const rows = grids.flatMap((grid) => below(grid, /^row$/))
  return {
    name: grids.map((grid) => tell(grid).name).join(),
    rows: rows.map((row) => ({ ...tell(row), cells: below(row, /^(columnheader|rowheader|gridcell)$/).map(tell) })),
  }
}

test('the grid tells how large it is, what its columns are and how they are sorted', async ({ fleet, page }) => {
  const { linkdeck, truth } = fleet
  await page.goto(`${linkdeck.address}?columns=iccid,status,vendor,restPercent&sort=-restPercent,vendor`)
  const { grid } = new Grid(page)
  await expect(new Grid(page).card(20)).not.toHaveAttribute('aria-busy')
  const { name, rows } = await readGrid(page)
  expect(name).toBe('Cards')
  await expect(grid).toHaveAttribute('aria-rowcount', String(truth.length + 1))
  await expect(grid).toHaveAttribute('aria-colcount', '4')
  expect(rows[0]?.cells.map((cell) => [cell.role, cell.name])).toEqual([
    ['columnheader', 'ICCID'],
    ['columnheader', 'Status'],
    ['columnheader', 'Operator 2 in the order'],
    ['columnheader', 'Remaining 1 in the order'],
  ])
  const sorts = await grid.getByRole('columnheader').evaluateAll((headers) => headers.map(({ ariaSort }) => ariaSort))
  expect(sorts).toEqual(['none', 'none', 'ascending', 'descending'])
})

test('each row tells its place, its card and what stands in its cells', async ({ fleet, page }) => {
  const { linkdeck, truth } = fleet
  await page.goto(`${linkdeck.address}?columns=iccid,status,vendor,restPercent&status=30&sort=iccid`)
  const grid = new Grid(page)
  await expect(grid.card(20)).not.toHaveAttribute('aria-busy')
  const first = truth
    .filter(({ Status }) => Status === '30')
    .sort((a, b) => (String(a.Iccid) < String(b.Iccid) ? -1 : 1))
  const { rows } = await readGrid(page)
  for (const [at, { cells }] of rows.slice(1, 11).entries()) {
    expect(cells.map(({ role }) => role)).toEqual(['rowheader', 'gridcell', 'gridcell', 'gridcell'])
    expect(cells[0]?.name).toContain(first[at]?.Iccid)
    expect(cells[1]?.name).toContain('In use')
    expect(cells[3]?.name).not.toBe('')
    await expect(grid.card(at + 1)).toHaveAttribute('aria-rowindex', String(at + 2))
  }
})

test('the cell with the focus is told, and which rows are selected', async ({ fleet, page }) => {
  const { linkdeck } = fleet
  await page.goto(`${linkdeck.address}?columns=iccid,status,vendor,restPercent`)
  const grid = new Grid(page)
  await expect(grid.card(20)).not.toHaveAttribute('aria-busy')
  await grid.card(1).locator('td').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const { rows } = await readGrid(page)
  expect(rows.flatMap(({ cells }) => cells).filter(({ isFocused }) => isFocused)).toHaveLength(1)
  expect(rows[2]?.cells[1]).toMatchObject({ role: 'gridcell', isFocused: true, name: expect.stringMatching(/\w/) })
  const selected = async () => (await readGrid(page)).rows.flatMap(({ isSelected }, at) => (isSelected ? [at] : []))
  expect(await selected()).toEqual([])
  await page.keyboard.press('Space')
  await expect.poll(selected).toEqual([2])
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(selected).toEqual([2, 3])
  await expect(page.getByRole('status').filter({ hasText: '2 cards selected' })).toBeAttached()
  await page.keyboard.press('Escape')
  await expect.poll(selected).toEqual([])
})
