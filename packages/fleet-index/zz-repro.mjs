import { DuckDBInstance } from '@duckdb/node-api'
import { writeFileSync, statfsSync } from 'node:fs'
const [, , updates = '2', pk = 'PRIMARY KEY', ret = '', reopen = '', okUpdates='3'] = process.argv
let instance = await DuckDBInstance.create('/tmp/smallfs/x.duckdb', { checkpoint_threshold: '1TB' })
let c = await instance.connect()
await c.run(`CREATE TABLE run (id VARCHAR ${pk}, checkpoint VARCHAR, calls DOUBLE)`)
await c.run(`CREATE TABLE card (id BIGINT PRIMARY KEY, body VARCHAR)`)
await c.run(`INSERT INTO run VALUES ('crawl-1795566571839-1', 'null', 0)`)
const update = (i) => c.run(`UPDATE run SET checkpoint = '${'y'.repeat(100)}${i}', calls = calls + 1 WHERE id = 'crawl-1795566571839-1' AND calls >= 0 ${ret}`)
if (reopen) { c.disconnectSync(); instance.closeSync(); instance = await DuckDBInstance.create('/tmp/smallfs/x.duckdb', { checkpoint_threshold: '1TB' }); c = await instance.connect() }
const r = await instance.connect()
if (process.env.READER) { await r.run('BEGIN TRANSACTION READ ONLY'); await r.run('SELECT count(*) FROM run') }
for (let i = 0; i < Number(okUpdates); i++) { await c.run('BEGIN TRANSACTION'); await update(i); await update(i + 0.5); await c.run('COMMIT') }
if (process.env.READER === 'late') { await r.run('COMMIT'); await r.run('BEGIN TRANSACTION READ ONLY'); await r.run('SELECT count(*) FROM run') }
const { bavail, bsize } = statfsSync('/tmp/smallfs')
writeFileSync('/tmp/smallfs/fill', Buffer.alloc(bavail * bsize))
await c.run('BEGIN TRANSACTION')
await c.run(`INSERT INTO card SELECT range, repeat('x', 50) || range FROM range(1500)`)
for (let i = 0; i < Number(updates); i++) await update(i)
try { await c.run('COMMIT'); console.log('committed') } catch (e) { console.log('refused', String(e).slice(0, 200)) }
process.exit(0)
