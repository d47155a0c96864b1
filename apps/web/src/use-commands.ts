/** What the query box can do besides asking. */
import type { RefObject } from 'react'
import { SCREENS, type Screen } from './address.ts'
import { pressExport } from './export/export-button.ts'
import { clearAll } from './filters/choose.ts'
import type { Edit } from './filters/edit.ts'
import { COLUMNS_BUTTON } from './grid/columns-button.tsx'
import { useLanguage } from './i18n/language.tsx'
import { type Mask, useMask } from './masks/use-mask.ts'
import { useMasks } from './masks/use-masks.ts'
import type { Command } from './query-box/option.ts'
import type { QueryBoxHandle } from './query-box/use-query-box.ts'
import { useMay } from './session/use-role.ts'
import { THEMES, useTheme } from './shell/theme.ts'
import { copyText } from './ui/clipboard.ts'
import { currentView, goTo } from './use-address.ts'

type Actions = {
  screen: Screen
  box: RefObject<QueryBoxHandle | null>
  edit: Edit
  refresh: () => void
  help: () => void
}

export function useCommands({ screen, box, edit, refresh, help }: Actions): readonly Command[] {
  const { language, messages, choose } = useLanguage()
  const [theme, chooseTheme] = useTheme()
  const [isMasked, toggleMasks] = useMasks()
  const mask = useMask()
  const { shell, grid } = messages
  const { commands } = shell
  const other = language === 'zh' ? 'en' : 'zh'
  const mayAdminister = useMay('admin')
  const screens = SCREENS.filter((name) => name !== screen && (name !== 'admin' || mayAdminister))
  const askForNumber: Command['run'] = (say) => {
    box.current?.enter()
    say(commands.typeNumber)
  }
  const openColumns = () => document.getElementById(COLUMNS_BUTTON)?.click()
  // A link without its numbers would lead to other cards.
  const copied = quotesNumbers(mask) ? commands.linkHasNumbers : commands.linkCopied
  const copyLink: Command['run'] = (say) =>
    void copyText(window.location.href).then((isDone) => say(isDone ? copied : grid.copyFailed))
  return [
    { id: 'card', label: commands.card, run: askForNumber },
    ...screens.map((name) => ({
      id: name,
      label: commands.show(shell.screens[name]),
      run: () => goTo({ ...currentView(), screen: name }),
    })),
    ...(screen === 'cards'
      ? [
          { id: 'columns', label: commands.columns, run: openColumns },
          { id: 'export', label: commands.export, run: pressExport },
        ]
      : []),
    { id: 'refresh', label: commands.refresh, run: refresh },
    { id: 'clear', label: commands.clear, run: () => edit(clearAll) },
    { id: 'copy', label: commands.copyLink, run: copyLink },
    ...THEMES.filter((name) => name !== theme).map((name) => ({
      id: `theme ${name}`,
      label: commands.theme(shell.theme[name]),
      run: () => chooseTheme(name),
    })),
    { id: 'masks', label: isMasked ? shell.masks.show : shell.masks.hide, run: toggleMasks },
    { id: 'language', label: commands.language(shell.language[other]), run: () => choose(other) },
    { id: 'help', label: shell.help, run: help },
  ]
}

/** Whether an address holds what the screen hides. */
export function quotesNumbers(mask: Mask, search = window.location.search): boolean {
  return [...new URLSearchParams(search).values()].some((value) => mask.text(value) !== value)
}
