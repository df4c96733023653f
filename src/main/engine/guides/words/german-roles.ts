import { words } from './list.ts';

/** Nouns that name a person or an office, also as the end of a compound ("Lagerleiter"). Feminine forms follow from the masculine. */
const masculine = words(
  `arzt apotheker pfleger krankenpfleger therapeut psychologe psychiater chirurg zahnarzt tierarzt sanitäter assistent betreuer techniker
   lehrer dozent professor schüler lehrling praktikant azubi ausbilder erzieher rektor schulleiter bibliothekar magaziner archivar
   richter staatsanwalt anwalt rechtsanwalt notar zeuge gutachter gerichtsvollzieher schöffe kläger    vermieter mieter pächter verpächter käufer verkäufer gläubiger schuldner bürge versicherer versicherungsnehmer erblasser erbe treuhänder
   eigentümer besitzer inhaber halter arbeitgeber arbeitnehmer unternehmer auftraggeber auftragnehmer lieferant hersteller händler kunde makler berater
   buchhalter kassierer prüfer revisor steuerberater aktionär gesellschafter
   leiter vorsitzender präsident schriftführer sekretär minister bürgermeister verwalter koordinator beauftragter vertreter sachbearbeiter referent
   kapitän pilot steuermann matrose lotse maschinist schaffner fahrer disponent lokführer fahrdienstleiter zugführer
   ingenieur architekt vermesser elektriker installateur schreiner tischler zimmerer maurer maler dachdecker schweißer mechaniker monteur gärtner
   hausmeister meister geselle polier bauleiter bauherr schornsteinfeger
   entwickler programmierer tester gestalter redakteur übersetzer dolmetscher autor verleger journalist administrator
   forscher biologe chemiker physiker landwirt bauer winzer förster jäger fischer bäcker metzger koch kellner wirt konditor barista
   rezeptionist empfangschef zimmermädchen friseur schneider
   soldat feuerwehrmann polizist kommissar wächter pförtner wachmann inspektor helfer ersthelfer
   nachbar vormund spender empfänger antragsteller patient
   dirigent musiker schauspieler regisseur bühnenmeister beleuchter kameramann
   trainer kurator restaurator laborant schiedsrichter torwart mitarbeiter vorgesetzter beschäftigter angestellter beamter sachkundiger fachkundiger    imker hirte melker schäfer brauer küster kantor pfarrer`,
);

const others = words(
  `pflegekraft fachkraft lehrkraft aushilfskraft reinigungskraft küchenhilfe aushilfe hebamme krankenschwester stewardess putzfrau kauffrau kaufmann
   vorstand amtsgericht landgericht verwaltungsgericht arbeitsgericht betreiber aufsichtsrat betriebsrat gemeinderat stadtrat ausschuss behörde amt ministerium verwaltung hausverwaltung leitung geschäftsführung
   geschäftsführer sekretariat leitstelle feuerwehr polizei wachdienst sicherheitsdienst reinigungsdienst winterdienst rettungsdienst hausmeisterdienst fahrdienst
   buchhaltung personalabteilung gemeinde kommission jury besatzung eigentümerversammlung hauptversammlung mitgliederversammlung werkstatt
   `,
);

export const germanRoles: readonly string[] = [
  ...masculine,
  ...masculine
    .filter((noun) =>
      /(?:er|or|ist|ent|ant|eur|är|ar|at|arzt|anwalt|wirt|koch|pilot|kapitän|ekt)$/u.test(noun),
    )
    .map(
      (noun) =>
        `${noun
          .replace(/arzt$/u, 'ärzt')
          .replace(/anwalt$/u, 'anwält')
          .replace(/koch$/u, 'köch')}in`,
    ),
  ...masculine.filter((noun) => /[^rn]e$/u.test(noun)).map((noun) => `${noun.slice(0, -1)}in`),
  // Participles and adjectives: "der Beauftragte".
  ...words(
    'beauftragte beschäftigte angestellte vorgesetzte vorsitzende sachkundige fachkundige verantwortliche auszubildende',
  ),
  ...others,
];

/** Words that end like one of them and are things. */
export const germanThings: readonly string[] = words(
  `wecker keller fehler hammer steuer mauer dauer feuer lauer trauer schauer kammer kummer zimmer sommer
   behälter verteiler filter messer löscher rauchmelder koffer körper faktor motor sensor monitor reaktor treiber ordner rechner server drucker`,
);
