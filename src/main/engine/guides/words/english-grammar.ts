import { phrases, words } from './list.ts';

const thirdPersons = new Map([
  ['have', 'has'],
  ['are', 'is'],
  ['be', 'is'],
  ['do', 'does'],
  ['go', 'goes'],
]);

/** Present tense, third person singular of a base form. */
export function thirdPerson(verb: string): string {
  const known = thirdPersons.get(verb);
  if (known !== undefined) return known;
  if (/(?:s|x|z|ch|sh|o)$/u.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

const irregular = new Map(
  phrases(
    `keep kept | hold held | pay paid | take taken | give given | write written | choose chosen | build built | make made | set set
     run run | do done | lead led | bring brought | sell sold | buy bought | teach taught | send sent | find found | feed fed
     grow grown | draw drawn | drive driven | know known | wear worn | cut cut | hear heard | meet met | oversee overseen
     withdraw withdrawn | undertake undertaken | bear borne | fly flown | see seen | throw thrown
     read read | tell told | put put | speak spoken | ring rung | wear worn | bear borne | pay paid | bid bid | tear torn | steal stolen | catch caught`,
  ).map((pair) => pair.split(' ') as [string, string]),
);

/** "the customer's", "the nurses'", "your". */
export function possessive(name: string): string {
  if (name.toLowerCase() === 'you') return 'your';
  return /\p{Ll}s$/u.test(name) ? `${name}’` : `${name}’s`;
}

/** Past participles of a base form; both spellings where a consonant may be doubled. */
export function participles(verb: string): string[] {
  const known = irregular.get(verb);
  if (known !== undefined) return [known];
  if (verb.endsWith('e')) return [`${verb}d`];
  if (/[^aeiou]y$/u.test(verb)) return [`${verb.slice(0, -1)}ied`];
  if (/[^aeiou][aeiou][bdglmnprt]$/u.test(verb)) return [`${verb}ed`, `${verb}${verb.at(-1) ?? ''}ed`];
  return [`${verb}ed`];
}

/** A rough stem, the same for "patch", "patches", "patching", "patched"; never shorter than three letters. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = stemOf(word);
  if (stems.size < 20_000) stems.set(word, found);
  return found;
}

const stems = new Map<string, string>();

function stemOf(word: string): string {
  let text = word.toLowerCase();
  if (text.length <= 3) return text;
  text = text.replace(/(?:'s|’s|'|’)$/u, '');
  if (/ies$/u.test(text) && text.length > 4) text = `${text.slice(0, -3)}y`;
  else if (/(?:ss|us|is)$/u.test(text)) text = text.slice();
  else if (/(?:sses|shes|ches|xes|zes)$/u.test(text)) text = text.slice(0, -2);
  else if (text.endsWith('s')) text = text.slice(0, -1);
  if (/(?:ing|ed)$/u.test(text)) {
    const cut = text.replace(/(?:ing|ed)$/u, '');
    if (cut.length >= 3 && /[aeiouy]/u.test(cut)) text = cut.replace(/([bdgmnprt])\1$/u, '$1');
  }
  text = text.replace(/(?:ation|ition|ion|ment)$/u, (ending) =>
    text.length - ending.length >= 4 ? '' : ending,
  );
  if (text.length > 4) text = text.replace(/(?:e|at)$/u, '');
  if (text.length > 3) text = text.replace(/y$/u, 'i');
  return text;
}

const unchanged = new Set(
  words(`analysis basis business access process class boss address progress status bus virus campus diagnosis crisis news
    always sales operations resources services affairs logistics economics mathematics physics politics ethics facilities
    communications legal premises works thanks goods series species its this us`),
);

/** "customers" → "customer"; words in capitals and words that merely end in s stay. */
export function singular(word: string): string {
  if (word.length < 4 || word === word.toUpperCase()) return word;
  const lower = word.toLowerCase();
  if (unchanged.has(lower) || /(?:ss|us|is|ous)$/u.test(lower)) return word;
  if (/[^aeiou]ies$/u.test(lower)) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zes)$/u.test(lower)) return word.slice(0, -2);
  return lower.endsWith('s') ? word.slice(0, -1) : word;
}

const notGerunds = new Set(
  words(`thing things anything everything nothing something king ring string spring wing during ceiling building buildings
    housing billing pricing networking computing logging routing monitoring banking plumbing wiring heating lighting flooring
    roofing parking accounting marketing engineering training nursing nothing evening morning firmware wedding clothing piping
    bedding packing caching clustering indexing hashing hosting staffing funding lodging dressing setting settings finding
    findings meeting meetings rating ratings ruling hearing hearings warning warnings filing filings proceeding proceedings`),
);

/** "configuring", but not "building". A few nouns in -ing take an object when they are verbs; those are told by what follows. */
export function isGerund(word: string): boolean {
  const lower = word.toLowerCase();
  return lower.length > 5 && lower.endsWith('ing') && !notGerunds.has(lower);
}
