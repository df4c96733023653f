import { words } from './list.ts';
import type { FiniteVerb } from './types.ts';

/** Third persons that change their vowel, or do not add a t: infinitive and form. */
const irregular = new Map(
  `halten hält | tragen trägt | geben gibt | nehmen nimmt | lesen liest | sehen sieht | treffen trifft | sprechen spricht | laufen läuft |
   schlagen schlägt | lassen lässt | fahren fährt | fangen fängt | helfen hilft | werfen wirft | messen misst | vertreten vertritt |
   laden lädt | rechnen rechnet | zeichnen zeichnet | kennzeichnen kennzeichnet | erhalten erhält | betreten betritt | treten tritt | wissen weiß | verhalten verhält | schaffen schafft | haben hat | raten rät | waschen wäscht | graben gräbt | bergen birgt | empfangen empfängt | empfehlen empfiehlt | braten brät | schlafen schläft`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Verbs of duty; a part that is split off stands before a bar. */
const infinitives = words(
  `verwalten betreiben warten pflegen schützen sichern absichern sicher|stellen gewähr|leisten bereit|stellen bereit|halten konfigurieren
   ein|richten verschlüsseln entschlüsseln überwachen kontrollieren steuern prüfen überprüfen testen patchen aktualisieren ein|spielen
   installieren löschen speichern sammeln erheben verarbeiten übermitteln weiter|geben dokumentieren protokollieren auf|zeichnen melden
   benachrichtigen informieren unterrichten unterstützen beraten schulen an|leiten bestimmen bestellen benennen ernennen fest|legen
   entscheiden beantworten erstellen erarbeiten entwickeln planen organisieren koordinieren leiten führen durch|führen aus|führen
   um|setzen ein|halten befolgen beachten behandeln verordnen verabreichen messen beobachten dokumentieren diagnostizieren
   untersuchen operieren lagern waschen versorgen begleiten zahlen bezahlen tragen übernehmen liefern kaufen verkaufen vermieten
   reparieren ersetzen reinigen räumen streuen beheizen heizen mieten kündigen stellen genehmigen bewilligen frei|geben
   sperren vergeben entziehen regeln definieren dimensionieren skalieren archivieren wieder|her|stellen her|stellen wählen aus|wählen
   beauftragen beaufsichtigen vertreten erteilen erlassen urteilen anklagen verteidigen ermitteln vernehmen vollstrecken berichten
   bewerten analysieren eskalieren priorisieren moderieren verantworten verteilen bauen errichten bedienen betreuen segmentieren
   härten isolieren rotieren sichten klassifizieren kennzeichnen vernichten entsorgen aus|statten ab|rechnen an|ordnen an|passen
   an|melden auf|klären auf|bewahren auf|bauen aus|stellen aus|geben aus|wechseln ab|nehmen ab|schließen ab|stimmen bei|ziehen
   ein|kaufen ein|weisen ein|holen entgegen|nehmen fort|schreiben mit|teilen nach|weisen vor|bereiten vor|schreiben vor|legen weiter|leiten
   zu|weisen zu|stimmen zusammen|stellen erfüllen gestalten verfassen veröffentlichen erneuern verhindern vermeiden
   bekämpfen begrüßen servieren kochen backen braten schneiden nähen gießen ernten säen füttern melken impfen röntgen wiegen sortieren katalogisieren
   ordnen verleihen unterschreiben unterzeichnen entwerfen programmieren schreiben lesen korrigieren benoten lehren erklären übersetzen vermessen mauern streichen
   schweißen montieren schmieren beladen entladen packen verpacken versenden verschicken buchen verbuchen kassieren mahnen öffnen schließen putzen spülen wischen decken
   bewachen retten bergen alarmieren evakuieren drucken binden restaurieren veranlassen beschaffen besorgen erledigen verwahren hüten pflanzen mähen empfangen
   empfehlen ab|sperren auf|räumen aus|leihen ein|räumen ein|ordnen vor|lesen an|nehmen auf|nehmen ab|geben zu|bereiten ein|stellen nach|füllen aus|füllen
   aktivieren deaktivieren authentifizieren autorisieren anonymisieren pseudonymisieren berichtigen bereinigen erkennen beheben`,
);

function stemOfVerb(infinitive: string): string {
  return infinitive.replace(/(?:(?<=[lr])n|en|n)$/u, '');
}

/** Third person singular of a simple verb: "verwalten" gives "verwaltet", "sichern" gives "sichert". */
export function germanThird(infinitive: string): string {
  const known = irregular.get(infinitive) ?? prefixed(infinitive);
  if (known !== undefined) return known;
  const stem = stemOfVerb(infinitive);
  if (/(?:[td]|[^lrhaeiou][mn])$/u.test(stem) && !/(?:mm|nn|hn|lm|rm|rn)$/u.test(stem)) return `${stem}et`;
  return `${stem}t`;
}

/** "enthalten" goes like "halten". */
function prefixed(infinitive: string): string | undefined {
  for (const prefix of ['be', 'ent', 'er', 'ver', 'über', 'unter', 'zer', 'ge']) {
    if (!infinitive.startsWith(prefix)) continue;
    const base = irregular.get(infinitive.slice(prefix.length));
    if (base !== undefined) return prefix + base;
  }
  return undefined;
}

const verbs = new Map<string, FiniteVerb>();
const finals = new Map<string, FiniteVerb>();
for (const written of infinitives) {
  const parts = written.split('|');
  const base = parts.at(-1) as string;
  const particle = parts.length > 1 ? parts.slice(0, -1).join('') : null;
  const third = germanThird(base);
  // In a main clause what was split off stays at the end, as it is written.
  for (const form of [third, base]) if (!verbs.has(form)) verbs.set(form, { third, particle: null });
  for (const form of [third, base]) finals.set(`${particle ?? ''}${form}`, { third, particle });
}
export const germanVerbs: ReadonlyMap<string, FiniteVerb> = verbs;
export const germanFinals: ReadonlyMap<string, FiniteVerb> = finals;
export const germanInfinitives: readonly string[] = infinitives.filter((verb) => !verb.includes('|'));

const endings: readonly (readonly [RegExp, string])[] = [
  [
    /(lich|end|beschäftigt|angestellt|beauftragt|betroffen|vorgesetzt|versichert)(?:e|er|en|em|es)$/iu,
    '$1er',
  ],
  [/(ung|heit|keit|ion|schaft|tät|in)(?:n?en)$/iu, '$1'],
  [/kräfte?n?$/iu, 'kraft'],
  [/ärzten?$/iu, 'arzt'],
  [/arztes$/iu, 'arzt'],
  [/räten?$/iu, 'rat'],
  [/(ent|ant|ist|or|eur|eut)(?:en|s|e)$/iu, '$1'],
  [/(nd|ll|rd|pp|ng|hr|eg|ög|at|us)en$/iu, '$1e'],
  [/(er|el)[sn]$/iu, '$1'],
  [/(team|amt|gericht|unternehmen|system)s$/iu, '$1'],
  [/ämtern?$/iu, 'amt'],
  [/(gericht|amt|team)(?:e|en|es)$/iu, '$1'],
];

/** The nominative singular, as far as endings tell: "Kunden", "Auftragsverarbeiters", "Pflegekräfte". */
export function germanSingular(word: string): string {
  if (word.length < 5 || word === word.toUpperCase()) return word;
  for (const [ending, base] of endings)
    if (ending.test(word)) return matchCase(word, word.replace(ending, base));
  return word;
}

/** "Kräfte" begins with a capital, and so does what becomes of it. */
function matchCase(word: string, changed: string): string {
  return /^\p{Lu}/u.test(word) ? changed.slice(0, 1).toUpperCase() + changed.slice(1) : changed;
}

/** Forms in which a noun may stand: cases and plural. */
export function germanForms(word: string): string[] {
  const base = germanSingular(word).toLowerCase();
  const forms = [word, base];
  for (const one of [word, base]) {
    if (one.length < 3) continue;
    if (one.endsWith('e')) forms.push(`${one}n`);
    else if (/(?:er|el)$/u.test(one)) forms.push(`${one}s`, `${one}n`);
    else forms.push(`${one}s`, `${one}es`, `${one}e`, `${one}en`);
    if (one.endsWith('in')) forms.push(`${one}nen`);
  }
  const nominal =
    /^(.*(?:lich|end|beschäftigt|angestellt|beauftragt|betroffen|vorgesetzt|versichert))er$/u.exec(base)?.[1];
  if (nominal !== undefined) forms.push(...['e', 'er', 'en', 'em', 'es'].map((end) => `${nominal}${end}`));
  const umlaut = /^(.*)(a|o|u)([^aeiouäöü]{1,3})$/u.exec(base);
  if (umlaut !== null) {
    const changed = { a: 'ä', o: 'ö', u: 'ü' }[umlaut[2] as 'a' | 'o' | 'u'];
    const plural = `${umlaut[1] as string}${changed}${umlaut[3] as string}`;
    forms.push(`${plural}e`, `${plural}en`, `${plural}er`, `${plural}ern`);
  }
  return [...new Set(forms)];
}

/** A rough stem, the same for "Verschlüsselung", "verschlüsseln" and "verschlüsselt". */
export function germanStem(word: string): string {
  let text = word.toLowerCase().replace(/ß/gu, 'ss');
  text = text.replace(/ä/gu, 'a').replace(/ö/gu, 'o').replace(/ü/gu, 'u');
  for (const ending of [/(?:ungen|ung|innen|in)$/u, /(?:ern|em|en|er|es|e|n|s|t)$/u]) {
    const cut = text.replace(ending, '');
    if (cut.length >= 4) text = cut;
  }
  return text;
}
