/** What rules can ask for, in German: by fact and member; flags as a clause that holds and one that does not. */
export const factsDe = {
  'candidate/kind': { title: 'Anwärter', subject: 'der Anwärter' },
  'candidate/offering': { title: 'Vertragsprodukt', subject: 'das Vertragsprodukt' },
  'candidate/tier': { title: 'Stufe', subject: 'die Stufe' },
  'lifecycle/started': {
    title: 'Begonnen',
    holds: 'der erste gedeckte Tag ist gekommen',
    fails: 'der erste gedeckte Tag ist noch nicht gekommen',
  },
  'lifecycle/ended': {
    title: 'Beendet',
    holds: 'der letzte gedeckte Tag ist vorbei',
    fails: 'der letzte gedeckte Tag ist noch nicht vorbei',
  },
  'lifecycle/pastEndOfService': {
    title: 'Nach End of Service',
    holds: 'das System hat sein End of Service erreicht',
    fails: 'das System hat sein End of Service noch nicht erreicht',
  },
  'lifecycle/pastTermLimit': {
    title: 'Über die längste Laufzeit',
    holds: 'das System war so lange gedeckt, wie die Laufzeit erlaubt',
    fails: 'das System war noch nicht so lange gedeckt, wie die Laufzeit erlaubt',
  },
  'cell/kind': { title: 'Zelle', subject: 'die Zelle' },
  'cell/namesSurcharge': {
    title: 'Zuschlag als Grund',
    holds: 'ein fälliger Zuschlag wird als Grund genannt',
    fails: 'ein fälliger Zuschlag wird nicht als Grund genannt',
  },
  'option/purchased': {
    title: 'Option gekauft',
    holds: 'die Option der Leistung ist gekauft',
    fails: 'die Option der Leistung ist nicht gekauft',
  },
  'companion/missing': {
    title: 'Vorausgesetztes fehlt',
    holds: 'ein vorausgesetztes Vertragsprodukt fehlt zu diesem Zeitpunkt',
    fails: 'kein vorausgesetztes Vertragsprodukt fehlt',
  },
  'package/covers': {
    title: 'Paket deckt',
    holds: 'das Paket deckt die Leistung für diesen Vertrag und dieses Bauteil',
    fails: 'das Paket deckt die Leistung nicht',
  },
  'exclusion/component': {
    title: 'Bauteil ausgenommen',
    holds: 'das Bauteil ist ausgenommen',
    fails: 'das Bauteil ist nicht ausgenommen',
  },
  'exclusion/cause': {
    title: 'Ursache ausgenommen',
    holds: 'die Ursache ist ausgenommen',
    fails: 'die Ursache ist nicht ausgenommen',
  },
  'channel/offered': {
    title: 'Weg angeboten',
    holds: 'es gibt die Leistung auf dem gefragten Weg',
    fails: 'es gibt die Leistung auf dem gefragten Weg nicht',
  },
  'hours/bound': {
    title: 'An Servicezeiten gebunden',
    holds: 'es gibt die Leistung nur innerhalb der Servicezeiten',
    fails: 'die Leistung ist an keine Servicezeiten gebunden',
  },
  'hours/open': {
    title: 'Servicezeiten geöffnet',
    holds: 'die Servicezeiten sind zu diesem Zeitpunkt geöffnet',
    fails: 'die Servicezeiten sind zu diesem Zeitpunkt geschlossen',
  },
  'allowance/exhausted': {
    title: 'Kontingent erschöpft',
    holds: 'die gefragte Zeit passt nicht in das, was übrig ist',
    fails: 'die gefragte Zeit passt in das, was übrig ist',
  },
  'price/surcharged': {
    title: 'Zuschlag fällig',
    holds: 'zu diesem Zeitpunkt wird ein Zuschlag fällig',
    fails: 'zu diesem Zeitpunkt wird kein Zuschlag fällig',
  },
  'zone/included': {
    title: 'Anfahrt enthalten',
    holds: 'die Anfahrt zum Ort gehört zur Leistung',
    fails: 'die Anfahrt zum Ort gehört nicht zur Leistung',
  },
  'contract/offerings': {
    title: 'Vertragsprodukte des Vertrags',
    subject: 'die Liste der Vertragsprodukte im Vertrag',
  },
  'context/severity': { title: 'Schweregrad', subject: 'der Schweregrad' },
  'context/channel': { title: 'Weg', subject: 'der Weg' },
  'context/minutes': { title: 'Minuten', subject: 'die Zahl der Minuten' },
  'context/travelMinutes': { title: 'Reiseminuten', subject: 'die Zahl der Reiseminuten' },
  'context/location': { title: 'Land', subject: 'das Land' },
  'context/venue': { title: 'Ort', subject: 'der Ort' },
  'context/system': { title: 'System', subject: 'das System' },
  'context/component': { title: 'Bauteil', subject: 'das Bauteil' },
  'context/cause': { title: 'Ursache', subject: 'die Ursache' },
  'context/participants': { title: 'Teilnehmer', subject: 'die Zahl der Teilnehmer' },
  'context/priority': { title: 'Dringlichkeit', subject: 'die Dringlichkeit' },
  'context/partnerAuthorised': {
    title: 'Partner freigegeben',
    holds: 'der Partner hat es freigegeben',
    fails: 'der Partner hat es nicht freigegeben',
  },
  'context/underWarranty': {
    title: 'In der Garantie',
    holds: 'das Gerät ist in der Garantie',
    fails: 'das Gerät ist nicht in der Garantie',
  },
  'context/case': { title: 'Supportfall', subject: 'der Supportfall' },
};
