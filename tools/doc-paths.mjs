/** Every file or folder that a document names in backticks must exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './process.mjs'

const PATH =
  /`((?:apps|packages|docs|e2e|tools|bench|\.ci)\/[\w./-]+|[\w-]+\.(?:md|json|ts|yaml))`|\]\((?!https?:|#)([^)\s#]+)/g

/** 0 when all exist; names the others. */
export async function missingPaths() {
  const missing = documents().flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(PATH)].flatMap(([, quoted, linked]) => {
      const exists = quoted ? existsSync(join(ROOT, quoted)) : existsSync(join(ROOT, dirname(file), linked ?? ''))
      return exists ? [] : [`${file} names ${quoted ?? linked}, which does not exist`]
    }),
  )
  for (const line of missing) process.stderr.write(`${line}\n`)
  return missing.length === 0 ? 0 : 1
}

function documents() {
  const all = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  return all.filter((path) => path.endsWith('.md') && !/(^|\/)(node_modules|dist|test-results)\//.test(path))
}
