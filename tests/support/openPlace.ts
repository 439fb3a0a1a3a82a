// A whole product for one test file: a server of its own on ports of its own, browsers as needed, people at pages.

import type { Browser, BrowserContext } from 'playwright-core'
import { launchBrowser, type Microphone } from './browser.ts'
import { drawCalmly } from './drawCalmly.ts'
import { drawNothing } from './drawNothing.ts'
import { silent, singing } from './microphones.ts'
import { NARROW, PersonOnPage } from './PersonOnPage.ts'
import { watchRequests } from './requests.ts'
import { type RunningServer, startServer } from './startServer.ts'

export type Person = {
  readonly microphone?: 'silent' | 'singing' | 'refused'
  /** Where the page comes from, when not from the server itself. */
  readonly baseUrl?: string
  readonly viewport?: { readonly width: number; readonly height: number }
  /** A screen that is pressed with a finger. */
  readonly touch?: boolean
  /** Software draws in place of a graphics card and holds everything else up: so nothing is drawn unless somebody looks. */
  readonly drawing?: 'unseen' | 'calmly' | 'smoothly'
  /** Before the page is opened. */
  readonly prepare?: (context: BrowserContext) => Promise<void>
  /** Else a context of their own: another device. */
  readonly context?: BrowserContext
}

const MICROPHONES: Readonly<Record<NonNullable<Person['microphone']>, () => Microphone>> = {
  silent,
  singing,
  refused: () => 'refused',
}

export class Place {
  #server: RunningServer
  readonly #browsers = new Map<string, Promise<Browser>>()
  readonly #foreign: (() => readonly string[])[] = []

  constructor(server: RunningServer) {
    this.#server = server
  }

  get server(): RunningServer {
    return this.#server
  }

  get baseUrl(): string {
    return this.#server.baseUrl
  }

  get code(): string {
    return this.#server.code
  }

  get participantLink(): string {
    return this.#server.participantLink
  }

  get hostLink(): string {
    return this.#server.hostLink
  }

  /** Somebody with a device of their own, who has not opened anything yet. */
  async person({
    microphone = 'silent',
    baseUrl,
    viewport = NARROW,
    touch = false,
    drawing = 'unseen',
    prepare,
    context,
  }: Person = {}): Promise<PersonOnPage> {
    let device = context
    if (!device) {
      const browser = await this.#browser(microphone)
      device = await browser.newContext({ viewport, locale: 'en-GB', hasTouch: touch })
      this.#foreign.push(watchRequests(device, baseUrl ?? this.baseUrl))
      if (drawing !== 'smoothly') await drawCalmly(device)
      if (drawing === 'unseen') await drawNothing(device)
      await prepare?.(device)
    }
    return PersonOnPage.open(device, viewport)
  }

  #browser(microphone: NonNullable<Person['microphone']>): Promise<Browser> {
    const running = this.#browsers.get(microphone) ?? launchBrowser(MICROPHONES[microphone]())
    this.#browsers.set(microphone, running)
    return running
  }

  /** Addresses outside the product that any page has asked for. */
  foreignRequests(): readonly string[] {
    return this.#foreign.flatMap((seen) => seen())
  }

  async killServer(): Promise<void> {
    await this.#server.kill()
  }

  async startAgain(): Promise<void> {
    this.#server = await this.#server.startAgain()
  }

  async close(): Promise<void> {
    for (const browser of this.#browsers.values()) await (await browser).close()
    await this.#server.stop()
  }
}

export async function openPlace(): Promise<Place> {
  return new Place(await startServer())
}
