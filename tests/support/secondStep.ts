// The second step of signing in, as somebody with an authenticator app takes it.

import { TOTP } from 'otpauth'
import type { PersonOnPage } from './PersonOnPage.ts'

type Ask = (method: string, path: string, body?: unknown) => Promise<{ readonly body: Record<string, unknown> }>

/** What the app shows now, or some half minutes later: the server takes the next one, too, and none twice. */
export function codeOf(key: string, stepsLater = 0): string {
  const app = new TOTP({ secret: key.replace(/\s/g, ''), digits: 6, period: 30 })
  return app.generate({ timestamp: Date.now() + stepsLater * 30_000 })
}

/** @param ask asks below /api/staff as somebody who is signed in */
export async function setUpSecondStep(ask: Ask): Promise<{ key: string; recoveryCodes: string[] }> {
  const key = String((await ask('POST', '/second-factor')).body.key)
  const { body } = await ask('POST', '/second-factor/confirm', { code: codeOf(key) })
  if (!body.ok) throw new Error(`The second step was refused: ${JSON.stringify(body)}`)
  return { key, recoveryCodes: body.recoveryCodes as string[] }
}

/** From the page that asks an organiser for it to the one behind it. @returns the key in the app */
export async function setUpSecondStepOnPage(
  { page }: PersonOnPage,
  atTheCodes: () => Promise<unknown> = async () => undefined,
): Promise<string> {
  const key = (await page.locator('.key-words').textContent())!
  await page.getByLabel('The six digits that the app shows now').fill(codeOf(key))
  await page.getByRole('button', { name: 'Set up', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'I have kept them' }).waitFor()
  await atTheCodes()
  await page.getByRole('button', { name: 'I have kept them' }).press('Enter')
  return key
}
