// Words that somebody who wants to be trusted would call themselves. Refused in the names of participants and helpers.
// Any casing and any look-alike of these counts; see `skeleton.ts`.

const WORDS: Readonly<Record<string, string>> = {
  en: 'support helpdesk host cohost moderator admin administrator municipality council bank police towpath official staff security system operator organiser organizer organisation customerservice servicedesk technician',
  nl: 'ondersteuning klantenservice gastheer gastvrouw beheerder beheer gemeente politie organisator organisatie medewerker begeleider systeembeheer rabobank belastingdienst digid',
  sv: 'supporten kundtjänst värd värdinna kommun kommunen polis polisen banken personal administratör arrangör handläggare bankid skatteverket',
  nb: 'brukerstøtte kundeservice vert vertinne kommune kommunen politi politiet ansatt arrangør saksbehandler nav skatteetaten',
  da: 'kundeservice vært værtinde borgerservice politiet medarbejder arrangør sagsbehandler mitid skattestyrelsen nets',
  de: 'hilfe kundendienst kundenservice gastgeber gastgeberin moderatorin verwaltung gemeindeamt stadtverwaltung rathaus polizei sparkasse mitarbeiter mitarbeiterin leitung veranstalter finanzamt sozialamt',
}

export const RESERVED_WORDS: readonly string[] = [...new Set(Object.values(WORDS).flatMap((words) => words.split(' ')))]
