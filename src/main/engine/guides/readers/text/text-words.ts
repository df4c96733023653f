/**
 * Words by which the text reader knows structure, as data: lower case, all languages together, since a page may mix
 * them and none of these words means something else in another of the languages.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Short words that stay lower case in a title. */
export const titleSmallWords = words(
  'a an the of and or nor but in on at to by for from with as vs vs. via per into over under is are be it its your ' +
    'der die das den dem des und oder im in am an zu zur zum für von vom mit bei auf aus als ' +
    'el la los las de del y o en un una para por con le les du des et à au aux dans sur pour ' +
    'os as do da dos das e em no na nos nas com',
);

/** A line that ends with one of these goes on: in a list if bullets follow, else in the next line. */
export const openEndings = words(
  'the a an of and or in with by from as at on into its their your our his her this that these than between via ' +
    'der die das den dem des ein eine einer und oder im mit von vom bei durch el los las del un una y con le les du ' +
    'et dans avec os do da dos das em com',
);

/** A line that ends with one of these before bullets is the lead-in to them. */
export const leadInEndings = words(
  'for to should must can may will shall include includes including included are is be need needs have has do does ' +
    'not should: through about handles manages covers consists such ' +
    'für soll sollen sollte sollten muss müssen kann können darf dürfen ist sind wird werden umfasst umfassen ' +
    'debe deben puede pueden es son incluye incluyen doit doivent peut peuvent est sont comprend deve devem pode podem',
);

/** Verbs that make a line in sentence case a sentence. */
export const sentenceVerbs = words(
  'is are was were should must can may will shall has have does do include includes need needs means ' +
    'ist sind war waren soll sollen muss müssen kann können wird werden hat haben ' +
    'es son debe deben puede tiene est sont doit doivent peut deve devem pode tem são',
);

/** Words behind which a verb tells of the noun before them: `Terms you need`, `Rules that must hold`. */
export const relativeWords = words(
  'you we they i one that which who to everyone everybody du sie man die der das wir que qui usted vous on nous você',
);

/** Words that begin a heading in sentence case although a verb follows. */
export const questionStarters = words(
  'what why how when where who which was warum wie wann wo wer welche qué por cómo cuándo dónde quién quoi pourquoi ' +
    'comment quand où qui o que como quando onde quem',
);

/** Labels of questions, answers and the like: such a line is text, never a heading. */
export const textLabels = words(
  'q a question answer answers solutions key term definition example examples note tip hint explanation reason rationale analogy meaning ' +
    'correct solution hinweis frage antwort antworten lösungen begriff definition beispiel erklärung lösung tipp ' +
    'pregunta respuesta respuestas soluciones término definición ejemplo question réponse réponses terme définition exemple ' +
    'pergunta resposta respostas termo definição exemplo f p r true false remember',
);

/** Kinds of callouts by the words that stand for them. */
export const calloutKinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    note: 'note hinweis anmerkung nota remarque observação',
    tip: 'tip hint tipp consejo astuce dica',
    important: 'important wichtig importante',
    warning: 'warning warnung achtung advertencia avertissement attention aviso danger gefahr',
    caution: 'caution vorsicht precaución prudence cuidado',
    info: 'info',
    remember: 'remember merke recuerda',
  }).flatMap(([kind, list]) => list.split(' ').map((word) => [word, kind] as const)),
);

/** Words before a number that name a part of a document: chapters hold the headings between them. */
export const partWords = words(
  'chapter part unit module lesson section topic domain week day appendix annex article title book lecture session ' +
    'kapitel teil einheit modul lektion abschnitt thema woche tag anhang artikel ' +
    'capítulo parte unidad módulo lección sección tema semana chapitre partie unité leçon séance capítulo unidade lição seção',
);

/** Words before a number that name one of several like things under a heading. */
export const instanceWords = words(
  'example case scenario step exercise task problem question activity phase stage level rule mistake myth tip ' +
    'beispiel fall szenario schritt übung aufgabe frage stufe regel ejemplo caso escenario paso ejercicio pregunta ' +
    'exemple cas scénario étape exercice exemplo cenário passo exercício',
);

/** A sentence that says what a lost picture shows. */
export const pictureCaption = new RegExp(
  '^(?:(?:an?|the|this|eine?|die|un|una|une|uma?)\\s)?(?:[\\p{L}-]{1,20}\\s)?' +
    '(?:graphic|diagram|image|figure|chart|screenshot|photo|photograph|picture|illustration|infographic|flowchart|' +
    'grafik|abbildung|schaubild|bild|diagramm|gráfico|diagrama|imagen|figura|image|schéma|graphique|imagem)\\s' +
    '(?:(?:above|below|oben|unten)\\s)?' +
    '(?:that\\s|which\\s|die\\s|das\\s|que\\s|qui\\s)?' +
    '(?:shows?|showing|lists?|listing|illustrat(?:es|ing)|depict(?:s|ing)|display(?:s|ing)|describ(?:es|ing)|' +
    'compar(?:es|ing)|represent(?:s|ing)|of\\s|zeigt|listet|muestra|montre|mostra)',
  'iu',
);

/** `Figure 3:`, `Fig. 2.`, `Abb. 4`. */
export const numberedFigure =
  /^(?:figure|fig\.?|abbildung|abb\.?|figura|diagram|image|schaubild)\s\d{1,3}(?:[.-]\d{1,3})?\s?[.:–—-]/iu;
/** `Table 2: …`, said of the table beside it. */
export const numberedTable =
  /^(?:table|tabelle|tab\.|tabla|tableau|tabela)\s\d{1,3}(?:[.-]\d{1,3})?\s?[.:–—-]/iu;
