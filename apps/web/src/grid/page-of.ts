type Rows = { total: number | null; offset: number; limit: number; rowCount: number }

/** Where a page stands among all pages. Without a total, a full page promises another one. */
export function pageOf({ total, offset, limit, rowCount }: Rows): {
  page: number
  pages: number | null
  hasNext: boolean
} {
  const page = Math.floor(offset / limit) + 1
  const pages = total === null ? null : Math.max(1, Math.ceil(total / limit))
  return { page, pages, hasNext: pages === null ? rowCount >= limit : page < pages }
}
