/** Lines of a saved page by which a site asks for something or leads elsewhere, known by their form and their words. */

const set = (list: string): ReadonlySet<string> => new Set(list.split('|'));

/** What stands in the menus, footers and share bars of sites; all languages together. */
const siteWords = set(
  'home|menu|search|log in|login|log out|logout|sign in|sign up|register|my account|account|contact|contact us|about|about us|' +
    'blog|pricing|jobs|careers|shop|cart|basket|help|support|faq|newsletter|subscribe|privacy|privacy policy|privacy notice|' +
    'terms|terms of use|terms of service|terms and conditions|cookie policy|cookie settings|cookies|imprint|legal notice|sitemap|' +
    'site map|accessibility|advertise|advertise with us|press|feedback|report a problem|print|print this page|share|facebook|twitter|linkedin|' +
    'instagram|youtube|whatsapp|pinterest|reddit|email|e-mail|rss|previous|next|previous unit|next unit|previous page|' +
    'next page|previous lesson|next lesson|previous chapter|next chapter|accept|accept all|reject all|manage preferences|copy link|top|back to top|' +
    'startseite|menü|suche|anmelden|registrieren|impressum|datenschutz|kontakt|über uns|agb|warenkorb|hilfe|teilen|drucken|' +
    'inicio|buscar|iniciar sesión|registrarse|contacto|aviso legal|política de privacidad|mapa del sitio|compartir|' +
    'accueil|rechercher|connexion|mentions légales|plan du site|partager|confidentialité|' +
    'início|entrar|contato|contacto|política de privacidade|termos de uso|mapa do site|compartilhar|partilhar',
);

const byline = new RegExp(
  '^(?:by|posted|published|updated|written|reviewed|last (?:updated|reviewed|modified)|author|von|por|par)\\b.{0,60}$|' +
    '^\\d{1,3}[ -]min(?:ute)?s?\\b.{0,12}$|^\\d{1,5} (?:comments?|views?|shares?|likes?|ratings?|kommentare?|comentarios?|commentaires?)$|' +
    '^(?:\\p{L}{3,9}\\.? \\d{1,2}, \\d{4}|\\d{1,2}\\.? \\p{L}{3,9} \\d{4}|\\d{4}-\\d{2}-\\d{2})$',
  'iu',
);

const partedBy = /\s*(?:\s[|·•‧]\s|[ \u00a0]{2,20}|\t)\s*/u;

/** Why a line of short parts, set side by side, is the site's: a menu, a footer, a line about the author; or null. */
function rowOfLinks(text: string): string | null {
  if (text.length > 160 || !/ [|·•‧] | {2}|\t|\u00a0{2}/u.test(text)) return null;
  const parts = text.split(partedBy).map((part) => part.replace(/^[\s|]+|[\s|▾▼☰:]+$/gu, '').toLowerCase());
  const full = parts.filter((part) => part !== '');
  if (full.length < 2 || full.some((part) => part.length > 70)) return null;
  if (byline.test(full[0] ?? '') && full.slice(1).some((part) => byline.test(part) || siteWords.has(part)))
    return 'byline';
  const known = new Set(full.filter((part) => siteWords.has(part) || /^(?:©|copyright\b)/u.test(part))).size;
  return known >= 2 && known * 5 >= full.length * 2 && full.every((part) => part.split(' ').length <= 5)
    ? 'navigation'
    : null;
}

const controls =
  /\b(?:e-?mail|sign|subscribe|agree|reject|accept|decline|search|submit|join|download|read more|show more|load more|click|close|share|log ?in|register|skip|play)\b/iu;
const onlyControls = /^(?:\[ {0,3}[^[\]]{1,40} {0,3}\]\s{0,8}){1,6}$/u;
const form =
  /^(?:(?:enter|type|add) )?your (?:e-?mail|name|first name|work e-?mail)(?: address)?(?:\s{1,8}(?:subscribe|sign (?:me )?up|submit|join|go|send))?$/iu;
const asks =
  /^(?:sign up|subscribe|join|get|grab|claim|download|enjoy|enjoyed|like|liked|love|loved|want|don['’]t miss|never miss|follow us|register|try)\b/iu;
const offered =
  /\bnewsletter|mailing list|\bsubscribe\b|\bsign(?:ing)? up\b|free trial|\bour app\b|\bapp\b.{0,20}\bfree\b|% off|\byour inbox\b|\bfree (?:\p{L}{1,14} ){0,3}(?:pack|guide|e-?book|pdf|course|lesson|exams?|calendar|sample|download)\b|\b(?:facebook|linkedin|instagram|twitter|youtube)\b/iu;
const ours = /\b(?:we|our|us|my|your|you)\b|!|^(?:enjoy|lik|lov)ed (?:this|it)\b|\bfree\b/iu;
const decorated = /^(?:[►▶>»★☆*👉🔥📣⭐]{1,4}\s?){1,4}[^◄◀<«]{1,160}?(?:\s?[◄◀<«★☆*👈🔥📣⭐]{1,4}){1,4}$/u;
const advertised =
  /^\[?(?:advertisement|sponsored|ad|anzeige|werbung|publicidad|publicité)(?:\]|:|\s[–—-])\s/iu;

/** Why a line invites to sign up, buy or share, or null. */
function invitation(text: string): string | null {
  if (text.length > 240) return null;
  const first = text.charAt(0);
  if (first === '[' && onlyControls.test(text) && controls.test(text)) return 'sign-up box';
  if (advertised.test(text)) return 'advert';
  if (form.test(text)) return 'sign-up box';
  if (decorated.test(text) && offered.test(text)) return 'advert';
  if (asks.test(text) && offered.test(text) && ours.test(text)) return 'advert';
  return null;
}

/** Why a line of a saved page invites or leads elsewhere, or null. */
export function invitationOf(text: string): string | null {
  return rowOfLinks(text) ?? invitation(text);
}

/** Whether a line below an advert's label is the advert: it calls out or names an offer. */
export function isOffer(text: string): boolean {
  return text.length <= 240 && (text.endsWith('!') || offered.test(text));
}

/** Headings above links to other pages. */
export const relatedHeads =
  /^(?:related (?:articles?|posts?|pages?|links?|stories|content)|you (?:may|might) also (?:like|enjoy)|(?:more|other|popular|recent|latest) (?:articles?|posts?|stories)|more from .{1,40}|keep reading|read (?:next|also)|ähnliche (?:artikel|beiträge)|das könnte (?:sie|dich) auch interessieren|artículos relacionados|también te puede interesar|articles (?:similaires|connexes|liés)|à lire aussi|artigos relacionados|leia também)[:.…]?$/iu;
