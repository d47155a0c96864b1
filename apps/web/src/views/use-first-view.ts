/** The view that this browser opens where an address asks nothing; public/remembered.js opens it before the page's code runs. */
import { useEffect } from 'react'
import { useSetting } from '../use-setting.ts'
import type { ListedView } from './listed-view.ts'

/** Remembered with its address, which cannot be asked for before the first paint. */
export function useFirstView(): [id: string | null, choose: (view: ListedView | null) => void] {
  const [setting, remember] = useSetting('view')
  const choose = (view: ListedView | null) => remember(view && spell(view))
  return [setting?.split(' ')[0] ?? null, choose]
}

/** Follows a view that was changed elsewhere, and forgets one that is gone. */
export function useFirstViewAgrees(views: readonly ListedView[], isLoaded: boolean): void {
  const [setting, remember] = useSetting('view')
  const view = views.find(({ id }) => setting?.startsWith(`${id} `))
  const agreed = view ? spell(view) : null
  useEffect(() => {
    if (isLoaded && setting !== agreed) remember(agreed)
  }, [isLoaded, setting, agreed, remember])
}

function spell({ id, address }: ListedView): string {
  return `${id} ${address}`
}
