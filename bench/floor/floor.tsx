/** The least a React page can do with an answer: ask for it, and write every value as text in a table. */
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

type Row = Record<string, unknown>

const COLUMNS = [
  'iccid',
  'status',
  'restPercent',
  'periodAddFlow',
  'expireTime',
  'isAutoRecharge',
  'tags',
  'vendor',
  'dataType',
  'dataLevel',
  'flowLatestModifiedTime',
]

function Floor() {
  const [rows, setRows] = useState<Row[]>([])
  useEffect(() => {
    const load = async () => setRows((await (await fetch('/api/cards')).json()).rows)
    void load()
  }, [])
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={String(row['vsimInstanceId'] ?? row['iccid'])}>
            {COLUMNS.map((column) => (
              <td key={column}>{JSON.stringify(row[column])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Floor />)
