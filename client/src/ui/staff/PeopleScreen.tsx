// Finding one participant, to hand over what is stored about them or to erase it, for organisers.

import type { FoundPerson, PersonFile } from '@towpath/shared/protocol/staffPrivacy'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { staff } from '../../app/staff.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Settings } from '../../state/settings.ts'
import { Button } from '../Button.tsx'
import { EntranceFrame } from '../frame/EntranceFrame.tsx'
import { Message } from '../Message.tsx'
import { FoundPersonRow } from './FoundPersonRow.tsx'
import { personPage } from './personPage.ts'
import { StaffField } from './StaffField.tsx'
import { saveFile } from './saveFile.ts'
import { useStaffAsk } from './useStaffAsk.ts'

type Props = { readonly settings: StoreApi<Settings>; readonly onBack: () => void }

export function PeopleScreen({ settings, onBack }: Props) {
  const { t, language } = useWords()
  const [name, setName] = useState('')
  const [people, setPeople] = useState<readonly FoundPerson[] | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const { ask, busy, sentence } = useStaffAsk()
  const list = useRef<HTMLUListElement>(null)
  const load = useCallback(async (wanted: string) => {
    const answer = await staff.people(wanted)
    if (answer.ok) setPeople(answer.people)
  }, [])
  useEffect(() => {
    void load('')
  }, [load])

  function find(event: FormEvent) {
    event.preventDefault()
    setDone(null)
    void load(name)
  }
  async function save({ id, name: whose }: FoundPerson, how: (file: PersonFile) => readonly [string, string, string]) {
    const answer = await ask(() => staff.personFile(id))
    if (!answer) return
    const [ending, type, text] = how(answer.file)
    saveFile(`${whose}.${ending}`, type, text)
    setDone(t('privacy.fileMade'))
  }
  async function erase({ id, name: whose }: FoundPerson) {
    if (!(await ask(() => staff.erasePerson(id, { instead: t('privacy.former') })))) return
    setDone(t('privacy.erased', { name: whose }))
    await load(name)
    list.current?.focus()
  }

  return (
    <EntranceFrame settings={settings} title={t('privacy.people')} takesFocus>
      <p>{t('privacy.peopleWhat')}</p>
      <form className="stack" onSubmit={find}>
        <StaffField
          id="find-name"
          label={t('privacy.findName')}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" aria-disabled={busy}>
          {t('privacy.find')}
        </Button>
      </form>
      {sentence && (
        <Message kind="error" announced>
          {sentence}
        </Message>
      )}
      {done && (
        <Message kind="good" announced>
          {done}
        </Message>
      )}
      {people && (
        <p role="status">{people.length === 0 ? t('privacy.nobody') : t('privacy.found', { count: people.length })}</p>
      )}
      <ul ref={list} tabIndex={-1} className="members" aria-label={t('privacy.people')}>
        {people?.map((person) => (
          <FoundPersonRow
            key={person.id}
            person={person}
            onRead={() =>
              save(person, (file) => ['html', 'text/html', personPage(file, { t, language, now: new Date() })])
            }
            onMachine={() => save(person, (file) => ['json', 'application/json', JSON.stringify(file, null, 2)])}
            onErase={() => erase(person)}
          />
        ))}
      </ul>
      <Button kind="quiet" onClick={onBack}>
        {t('staff.back')}
      </Button>
    </EntranceFrame>
  )
}
