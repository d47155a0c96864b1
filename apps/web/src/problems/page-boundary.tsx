import { Component, type ReactNode } from 'react'
import { MissingPart } from './lazy-part.tsx'

/** The last resort: a page that cannot be drawn says so instead of going blank. */
export class PageBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <MissingPart /> : this.props.children
  }
}
