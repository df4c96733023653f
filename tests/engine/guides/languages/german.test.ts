import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from '../recognisers/compiled.ts';

describe('a guide to the cloud in German', () => {
  const compilation = compiled([
    '# Hafen-Cloud',
    '',
    '| Dienst | Hafen verwaltet | Kunde verwaltet |',
    '| --- | --- | --- |',
    '| Rechner | Physische Hosts, Hypervisor | Gastbetriebssystem |',
    '| Speicher | Physische, technische und bauliche Sicherung | Zugriffsrechte |',
    '',
    '## Einzelheiten',
    '',
    'Bei virtuellen Rechnern verwaltet der Kunde das Betriebssystem. Hafen stellt die Netze bereit.',
    'Während Hafen die Hosts wartet, ist der Kunde für seine Anwendungen verantwortlich.',
    'Die Stromversorgung wird von Hafen gewartet. Die Wahl der Region liegt in der Verantwortung des Kunden.',
    'Der Kunde ist nicht für die Kühlung verantwortlich. Den Kunden informiert Hafen.',
  ]);

  it('asks for the items of its table in quotation marks, whatever their case', () => {
    expect(asked(cardsOf(compilation, 'responsibility-table'))).toEqual([
      'Rechner: Wer ist für „Physische Hosts“ zuständig? => Hafen',
      'Rechner: Wer ist für „Hypervisor“ zuständig? => Hafen',
      'Rechner: Welche Aufgaben hat die Seite „Hafen“? => Physische Hosts | Hypervisor',
      'Rechner: Wer ist für „Gastbetriebssystem“ zuständig? => Kunde',
      'Speicher: Wer ist für „Physische, technische und bauliche Sicherung“ zuständig? => Hafen',
      'Speicher: Wer ist für „Zugriffsrechte“ zuständig? => Kunde',
    ]);
  });

  it('reads turned sentences, split verbs and clauses with the verb at their end', () => {
    expect(asked([...cardsOf(compilation, 'party-sentence'), ...cardsOf(compilation, 'two-sided')])).toEqual([
      'Bei virtuellen Rechnern: Wer verwaltet das Betriebssystem? => Kunde',
      'Wer stellt die Netze bereit? => Hafen',
      'Von wem wird die Stromversorgung gewartet? => Hafen',
      'Wer ist für „die Wahl der Region“ zuständig? => Kunde',
      'Wer wartet die Hosts? => Hafen',
      'Wer ist für seine Anwendungen verantwortlich? => Kunde',
    ]);
  });

  it('is told to be German', () => {
    expect(compilation.documents[0]?.language).toBe('de');
  });
});

describe('a guide to nursing in German', () => {
  const compilation = compiled([
    '# Medikamente auf der Station',
    '',
    'Die Ärztin verordnet die Medikamente. Die Pflegekraft verabreicht die Medikamente und dokumentiert die Gabe.',
    'Die Ärztin ist für die Aufklärung zuständig. Die Pflegekraft ist für die Vitalzeichen zuständig.',
    '',
    '## Aufgaben der Pflegekraft',
    '',
    'Die Pflegekraft muss:',
    '',
    '- Vitalzeichen messen',
    '- Unverträglichkeiten sofort melden',
    '',
    '## Aufgaben der Ärztin',
    '',
    '- Anamnese',
    '- Anordnung der Dosis',
    '',
    '## Glossar',
    '',
    '- **Dekubitus**: Ein Druckgeschwür, das durch langes Liegen entsteht.',
    '- Prophylaxe – Maßnahmen, die einer Krankheit vorbeugen.',
    '',
    '## Kontrollfragen',
    '',
    '- Wie oft wird die Lagerung gewechselt?',
    '- Antwort: Alle zwei Stunden.',
    '',
    '1. Richtig oder falsch: Die Pflegekraft verordnet Antibiotika.',
    '   Antwort: Falsch. Verordnen darf nur die Ärztin.',
  ]);

  it('asks who does what', () => {
    expect(asked(cardsOf(compilation, 'party-sentence'))).toEqual([
      'Wer verordnet die Medikamente? => Ärztin',
      'Wer verabreicht die Medikamente und dokumentiert die Gabe? => Pflegekraft',
      'Wer ist für die Aufklärung zuständig? => Ärztin',
      'Wer ist für die Vitalzeichen zuständig? => Pflegekraft',
    ]);
    expect(asked(cardsOf(compilation, 'party-list'))).toEqual([
      'Wer muss Vitalzeichen messen? => Pflegekraft',
      'Wer muss Unverträglichkeiten sofort melden? => Pflegekraft',
      'Wer ist für „Anamnese“ zuständig? => Ärztin',
      'Wer ist für „Anordnung der Dosis“ zuständig? => Ärztin',
    ]);
  });

  it('asks for terms both ways', () => {
    expect(asked(cardsOf(compilation, 'glossary'))).toEqual([
      'Was bedeutet „Dekubitus“? => Ein Druckgeschwür, das durch langes Liegen entsteht.',
      'Welcher Begriff ist gemeint? Ein Druckgeschwür, das durch langes Liegen entsteht. => Dekubitus',
      'Was bedeutet „Prophylaxe“? => Maßnahmen, die einer Krankheit vorbeugen.',
      'Welcher Begriff ist gemeint? Maßnahmen, die einer Krankheit vorbeugen. => Prophylaxe',
    ]);
  });

  it('asks its questions', () => {
    expect(asked(cardsOf(compilation, 'question-answer'))).toEqual([
      'Wie oft wird die Lagerung gewechselt? => Alle zwei Stunden',
    ]);
    expect(asked(cardsOf(compilation, 'true-false'))).toEqual([
      'Richtig oder falsch? Die Pflegekraft verordnet Antibiotika. => Falsch',
      'Warum ist das falsch? Die Pflegekraft verordnet Antibiotika. => Verordnen darf nur die Ärztin',
    ]);
  });
});

describe('a guide to data protection in German', () => {
  const compilation = compiled([
    '# Auftragsverarbeitung',
    '',
    '| Aufgabe | Verantwortlich |',
    '| --- | --- |',
    '| Rechtsgrundlage bestimmen | Verantwortlicher |',
    '| Weisungen befolgen | Auftragsverarbeiter |',
    '| Verarbeitungsverzeichnis führen | Beide |',
    '',
    'Der Verantwortliche legt die Zwecke fest. Der Auftragsverarbeiter muss den Verantwortlichen informieren.',
    'Die Pflichten des Verantwortlichen stehen im Gesetz.',
    '',
    '- Begriff: Pseudonymisierung',
    '- Definition: Eine Verarbeitung, nach der Daten ohne Zusatzwissen niemandem zugeordnet werden können.',
    '- Beispiel: Eine Kennziffer an der Stelle eines Namens.',
  ]);

  it('knows its parties in every case', () => {
    expect(compilation.parties.map((party) => party.name).toSorted()).toEqual([
      'Auftragsverarbeiter',
      'Verantwortlicher',
    ]);
    expect(asked(cardsOf(compilation, 'party-column'))).toEqual([
      'Wer ist für „Rechtsgrundlage bestimmen“ zuständig? => Verantwortlicher',
      'Wer ist für „Weisungen befolgen“ zuständig? => Auftragsverarbeiter',
      'Wer ist für „Verarbeitungsverzeichnis führen“ zuständig? => Verantwortlicher | Auftragsverarbeiter',
    ]);
    expect(asked(cardsOf(compilation, 'party-sentence'))).toEqual([
      'Wer legt die Zwecke fest? => Verantwortlicher',
      'Wer muss den Verantwortlichen informieren? => Auftragsverarbeiter',
    ]);
  });

  it('asks from the example to its term', () => {
    expect(asked(cardsOf(compilation, 'term-example')).at(-1)).toBe(
      'Für welchen Begriff ist das ein Beispiel? Eine Kennziffer an der Stelle eines Namens. => Pseudonymisierung',
    );
  });
});

describe('the polite pronoun', () => {
  it('is the reader where its capital says so, and nobody at the start of a sentence', () => {
    const { cards } = compiled([
      '# Zwei Seiten',
      '',
      'Der Vermieter ist für die Heizung verantwortlich, aber für die Fenster sind Sie verantwortlich.',
      'Die Nachbarn grüßen. Sie sind für den Garten verantwortlich. Für Ihre Möbel sind Sie zuständig.',
    ]);
    expect(asked(cards.filter((card) => card.kind === 'responsibility'))).toEqual([
      'Wer ist für die Heizung verantwortlich? => Vermieter',
      'Wer ist für die Fenster verantwortlich? => Sie',
      'Wer ist für seine Möbel zuständig? => Sie',
    ]);
  });
});
