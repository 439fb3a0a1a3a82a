// The invitation in use, so that loading the page again works after its secret left the address bar. A participant's is
// kept for the tab only: on a shared tablet the next person must not come in as the one before. A host's link is bound
// to the device by the server anyway, and is kept as long.

type Page = 'invitation' | 'desk'

export function keepInvitation(page: Page, invitation: string): void {
  try {
    keepingOf(page).setItem(`towpath.${page}`, invitation)
  } catch {
    // Without keeping, loading again asks for the link or the code once more.
  }
}

export function keptInvitation(page: Page): string | null {
  try {
    return keepingOf(page).getItem(`towpath.${page}`)
  } catch {
    return null
  }
}

export function forgetDesk(): void {
  try {
    keepingOf('desk').removeItem('towpath.desk')
  } catch {
    // Nothing was kept.
  }
}

function keepingOf(page: Page): Storage {
  return page === 'desk' ? localStorage : sessionStorage
}
