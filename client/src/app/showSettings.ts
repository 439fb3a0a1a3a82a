// Puts what the person prefers on the root element, where the style sheets read it.

import type { StoreApi } from 'zustand/vanilla'
import type { Settings } from '../state/settings.ts'

export function showSettings(settings: StoreApi<Settings>, root: HTMLElement): void {
  const show = ({ textScale, strongerColours, lessMovement }: Settings) => {
    root.dataset.text = String(textScale)
    root.toggleAttribute('data-strong', strongerColours)
    root.toggleAttribute('data-still', lessMovement)
  }
  show(settings.getState())
  settings.subscribe(show)
}
