/** What the erasure of a customer says in German. */
export const erasureDe = {
  open: 'Kundendaten löschen …',
  title: 'Kundendaten löschen',
  lead: (customer: string) => `Das hier wird von „${customer}“ für immer gelöscht:`,
  uses: (count: number) =>
    count === 0
      ? 'kein Verbrauch'
      : count === 1
        ? '1 Buchung von Verbrauch'
        : `${String(count)} Buchungen von Verbrauch`,
  also: 'Was früher auf genau diesen Namen lautete, geht mit.',
  audit: 'Im Protokoll bleibt nur, dass es etwas gab und wer es wann gelöscht hat; der Inhalt der Einträge geht mit.',
  name: 'Name des Kunden',
  nameHint: (customer: string) => `Zur Bestätigung eintippen: ${customer}`,
  erase: 'Für immer löschen',
  done: (count: number) => (count === 1 ? '1 Vertrag ist gelöscht.' : `${String(count)} Verträge sind gelöscht.`),
  doneHelp: (customer: string) => `Von „${customer}“ ist nichts mehr da.`,
  toContracts: 'Zu den Verträgen',
};
