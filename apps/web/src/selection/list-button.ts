export const LIST_BUTTON = 'list-of-selected'

/** From elsewhere on the page. false: there is nothing that could become a list. */
export function pressListButton(): boolean {
  const button = document.getElementById(LIST_BUTTON)
  button?.click()
  return button !== null
}
