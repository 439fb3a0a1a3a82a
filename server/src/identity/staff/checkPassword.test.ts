import { describe, expect, it } from 'vitest'
import { checkPassword } from './checkPassword.ts'

const ABOUT = ['Olga de Groot', 'olga.degroot@buurthuis.test', 'Vereniging Ouderen van Nu']
const verdict = async (password: string) => {
  const checked = await checkPassword(password, ABOUT)
  return checked.ok ? 'taken' : checked.refusal.code
}

describe('a new password', () => {
  it.each([
    'four words by the canal',
    'vier woorden aan de gracht',
    'een hond van de buren',
    'bonte reiger op de brug',
    'k8#Rz!q0vLw2@Yt',
    'ключ под старым мостом',
    '🐟🐟 swim in 🛶 by night',
  ])('STAFF-27 %s is taken', async (password) => {
    expect(await verdict(password)).toBe('taken')
  })

  it.each([
    'passwordpassword',
    'P@ssw0rdP@ssw0rd',
    '123456789012345',
    'aaaaaaaaaaaaaaaaaaaa',
    'qwertyuiopasdfghjkl',
    'abcdefghijklmnop',
    'iloveyouiloveyou',
    'wachtwoord12345',
    'welcome123welcome',
    'x'.repeat(128),
  ])('STAFF-27 %s is among the first that are tried', async (password) => {
    expect(await verdict(password)).toBe('staff.passwordCommon')
  })

  it.each([
    'the TowPath by the canal',
    'ouderen by the canal',
    'vereniging1vereniging2',
    'words of Olga by the canal',
    'degroot on a narrow boat',
    'at buurthuis by the canal',
    'ＴＯＷＰＡＴＨ in wide letters',
  ])('STAFF-27 %s is made of what anybody knows', async (password) => {
    expect(await verdict(password)).toBe('staff.passwordKnown')
  })

  it.each(['', 'fourteen signs', 'a'.repeat(129)])('STAFF-3 %s has the wrong length', async (password) => {
    expect(await verdict(password)).toBe('staff.password')
  })

  it('is looked at in a moment, whatever it is', async () => {
    await verdict('p4$$w0rd'.repeat(16))
    const beganMs = performance.now()
    for (const password of ['4@aA', 'p4$$w0rd', '!1il|', '$0$@$oo$']) await verdict(password.repeat(40).slice(0, 128))
    expect(performance.now() - beganMs).toBeLessThan(2_000)
  })
})
