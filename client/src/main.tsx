// Where the page begins: settings of this device, words in the person's language, then the first screen.

import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { showHeadset } from './app/headsetBrowser.ts'
import { showSettings } from './app/showSettings.ts'
import { chooseLanguage } from './i18n/chooseLanguage.ts'
import { startWords } from './i18n/startWords.ts'
import { createSettings } from './state/settings.ts'
import { FaultScreen } from './ui/entrance/FaultScreen.tsx'
import { FaultBoundary } from './ui/FaultBoundary.tsx'
import '@fontsource/atkinson-hyperlegible/400.css'
import '@fontsource/atkinson-hyperlegible/700.css'
import './ui/paper.css'
import './ui/page.css'
import './ui/fields.css'
import './ui/entrance/entrance.css'
import './ui/entrance/headset.css'

const settings = createSettings(deviceStorage(), {
  lessMovement: matchMedia('(prefers-reduced-motion: reduce)').matches,
  strongerColours: matchMedia('(prefers-contrast: more)').matches,
})
showSettings(settings, document.documentElement)
showHeadset(document.documentElement)

const page = document.getElementById('page')
if (!page) throw new Error('index.html has no #page')
const chosen = settings.getState().language
await startWords(chooseLanguage({ search: location.search, chosen, browser: navigator.languages }))
createRoot(page).render(
  <FaultBoundary fallback={<FaultScreen settings={settings} />}>
    <App settings={settings} />
  </FaultBoundary>,
)

/** Undefined where the browser forbids it; reading the property itself may throw. */
function deviceStorage(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}
