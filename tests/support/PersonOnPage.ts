// Somebody at a page, found by role and name as assistive technology finds things: comes in, looks, goes, says, raises a hand.

import type { BrowserContext, Locator, Page } from 'playwright-core'
import { eventually } from './eventually.ts'
import type { HelpdeskReport, ReportedPerson } from './HelpdeskReport.ts'

export const NARROW = { width: 480, height: 300 } as const
const COMING_IN_MS = 30_000

export type Visit = {
  readonly name: string
  /** An invitation link, or the code to write on the welcome page. */
  readonly link?: string
  readonly code?: string
}

export class PersonOnPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  static async open(
    context: BrowserContext,
    viewport: { width: number; height: number } = NARROW,
  ): Promise<PersonOnPage> {
    const page = await context.newPage()
    await page.setViewportSize(viewport)
    return new PersonOnPage(page)
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' })
  }

  /** With the keyboard, as everything must be possible: a mouse would wait until the picture beside it stands still. */
  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().press('Enter')
  }

  /** Resolves when the meeting is joined; `baseUrl` is needed to come by code. */
  async comeIn(visit: Visit, baseUrl: string): Promise<void> {
    await this.openInvitation(visit, baseUrl)
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(visit.name)
    await this.press('Come in')
    await this.joined()
  }

  async openInvitation({ link, code }: Visit, baseUrl: string): Promise<void> {
    if (link) {
      await this.page.goto(withLanguage(link))
      return
    }
    await this.page.goto(`${baseUrl}/?lang=en`)
    await this.page
      .getByRole('textbox')
      .first()
      .fill(code ?? '')
    await this.page.keyboard.press('Enter')
  }

  async joined(withinMs = COMING_IN_MS): Promise<number> {
    return eventually(
      () => this.report(),
      (report) => report?.connection === 'joined',
      { withinMs, what: 'coming in' },
    )
  }

  /** Undefined while the page has no meeting to report on. */
  report(): Promise<HelpdeskReport | undefined> {
    return this.page.evaluate(() =>
      (globalThis as unknown as { towpath?: { report(): HelpdeskReport } }).towpath?.report(),
    )
  }

  async mustReport(): Promise<HelpdeskReport> {
    const report = await this.report()
    if (!report) throw new Error('The page has no report.')
    return report
  }

  async sees(name: string): Promise<ReportedPerson | undefined> {
    return (await this.report())?.people.find((person) => person.name === name)
  }

  /** The listitem of this person in *People here*. */
  listed(name: string): Locator {
    return this.page.getByRole('list', { name: 'People here' }).getByRole('listitem').filter({ hasText: name })
  }

  /** What is behind the disclosure of this person's row. */
  async openMoreAbout(name: string): Promise<void> {
    const row = this.listed(name)
    await row.locator('summary').waitFor()
    const closed = row.locator('details:not([open]) > summary')
    if ((await closed.count()) > 0) await closed.press('Enter')
  }

  async say(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Write a message' }).fill(text)
    await this.press('Send')
  }

  get conversation(): Locator {
    return this.page.getByRole('log', { name: 'Conversation' })
  }

  async goTo(stop: string): Promise<void> {
    await this.press(`Go there: ${stop}`)
  }

  /** On the first free seat that the page offers. */
  async sitDown(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^Sit down:/, disabled: false })
      .first()
      .press('Enter')
    await this.button('Stand up').first().waitFor()
  }

  async standUp(): Promise<void> {
    await this.press('Stand up')
    await this.button('Stand up').first().waitFor({ state: 'hidden' })
  }

  async microphoneOn(): Promise<void> {
    if (await this.button('Turn on my microphone').isVisible()) await this.press('Turn on my microphone')
    await eventually(
      () => this.report(),
      (report) => report?.voice.microphone === 'on',
      { withinMs: 20_000, what: 'microphone on' },
    )
  }

  async comeInAsHost(name: string, hostLink: string): Promise<void> {
    await this.page.goto(withLanguage(hostLink))
    await this.button(/^Come in/)
      .first()
      .waitFor()
    const nameField = this.page.getByRole('textbox', { name: 'Your name' })
    if (!(await nameField.isVisible())) await this.press(/^Come in/)
    await nameField.fill(name)
    await this.press('Come in')
    await this.joined()
  }

  /** The heading that says in words why nobody comes in here. */
  async isRefused(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name: heading }).first().waitFor({ timeout: 20_000 })
  }
}

export function withLanguage(address: string, language = 'en'): string {
  const url = new URL(address)
  url.searchParams.set('lang', language)
  return url.href
}
