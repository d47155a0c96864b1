import { useMessages, useWords } from '../i18n/language.tsx'
import { SHORTCUT_WORDS } from '../i18n/shortcut-words.ts'
import { Modal } from '../ui/modal.tsx'
import styles from './help-dialog.module.css'

type Props = { enabled: boolean; onEnable: (enabled: boolean) => void; onClose: () => void }

/** The map of the keyboard, and the switch for its single keys. */
export function HelpDialog({ enabled, onEnable, onClose }: Props) {
  const { shell } = useMessages()
  const shortcuts = useWords(SHORTCUT_WORDS)
  const everywhere: readonly (readonly [string, string])[] = [
    ['/', shortcuts.search],
    ['Ctrl K', shortcuts.palette],
    ['F', shortcuts.filters],
    ['[', shortcuts.rail],
    ['R', shortcuts.refresh],
    ['E', shortcuts.export],
    ['M', shortcuts.masks],
    ['?', shortcuts.help],
    ['Esc', shortcuts.escape],
  ]
  const inGrid: readonly (readonly [string, string])[] = [
    ['← ↑ ↓ →', shortcuts.move],
    ['Ctrl ↑ ↓', shortcuts.ends],
    ['G', shortcuts.row],
    ['Enter', shortcuts.open],
    ['Space', shortcuts.select],
    ['Shift ↑ ↓', shortcuts.extend],
    ['Ctrl A', shortcuts.selectAll],
    ['S', shortcuts.sort],
    ['C', shortcuts.copy],
    ['F2', shortcuts.enter],
    ['Alt ← →', shortcuts.shift],
  ]
  return (
    <Modal title={shell.help} closeLabel={shell.close} onClose={onClose}>
      <div className={styles['body']}>
        <KeyList title={shortcuts.everywhere} rows={everywhere} />
        <KeyList title={shortcuts.inGrid} rows={inGrid} />
        <label className={styles['switch']}>
          <input type="checkbox" checked={enabled} onChange={(event) => onEnable(event.target.checked)} />
          {shortcuts.enabled}
        </label>
        <p className={styles['note']}>{shortcuts.enabledHint}</p>
      </div>
    </Modal>
  )
}

function KeyList({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <>
      <h3 className={styles['title']}>{title}</h3>
      <dl className={styles['keys']}>
        {rows.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
