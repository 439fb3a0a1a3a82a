// What a browser does with passkeys. Loaded when somebody uses one.

import type { Refusal } from '@towpath/shared/protocol/refusal'
import { refusal } from '@towpath/shared/protocol/refusal'
import type { StaffDone } from '@towpath/shared/protocol/staff'
import type { Unreachable } from './joining.ts'
import { staff } from './staff.ts'

/** Browsers bind a passkey to a name and want a safe line; at an address of numbers there is none. */
export function passkeysWork(): boolean {
  const isNumbers = /^[\d.]+$|^\[/.test(location.hostname)
  return isSecureContext && !isNumbers && 'PublicKeyCredential' in window
}

/** Also when the person changed their mind: the browser does not tell which. */
const FAILED: { readonly ok: false; readonly refusal: Refusal } = { ok: false, refusal: refusal('staff.passkey') }

export async function addPasskey(name: string): Promise<StaffDone | Unreachable> {
  const asked = await staff.passkeyOptions()
  if (!asked.ok) return asked
  const { startRegistration } = await import('@simplewebauthn/browser')
  const response = await startRegistration({ optionsJSON: asked.options }).catch(() => undefined)
  return response ? staff.addPasskey({ name, response }) : FAILED
}

export async function signInByPasskey(): Promise<StaffDone | Unreachable> {
  const asked = await staff.signInOptions()
  if (!asked.ok) return asked
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const response = await startAuthentication({ optionsJSON: asked.options }).catch(() => undefined)
  return response ? staff.signInByPasskey({ response }) : FAILED
}
