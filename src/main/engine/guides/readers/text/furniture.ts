import { invitationOf } from './invitations.ts';

/** What a saved page carries around its article: whole lines that are the site's and not the author's. */
const lines: readonly { why: string; pattern: RegExp }[] = [
  {
    why: 'navigation',
    pattern:
      /^(?:skip to (?:main )?(?:content|navigation|search)|jump to (?:content|navigation|search)|(?:back|return|scroll) to (?:the )?top|(?:toggle )?(?:main )?(?:navigation|menu)|(?:table of contents|on this page|in this article|contents)|(?:previous|next)(?: (?:page|article|lesson|unit|chapter|post))?|(?:log|sign) ?(?:in|out)|sign up|search|home|print(?: this page)?|(?:share|follow us|find us|pin it|tweet)(?: this(?: \p{L}{1,12})?)?(?: on \p{L}{1,12})?|share this:.{0,60}|copy link|edit this page|page \d{1,4}(?: (?:of|\/) \d{1,4})?|seite \d{1,4}(?: von \d{1,4})?|(?:zum inhalt(?: springen)?|inhaltsverzeichnis|navigation überspringen|startseite|anmelden|nach oben|zurück|weiter)|(?:saltar al contenido|ir al contenido|inicio|iniciar sesión|aller au contenu|accueil|se connecter|pular para o conteúdo|início|entrar))$/iu,
  },
  {
    why: 'feedback form',
    pattern:
      /^(?:(?:was|is) this (?:(?:page|article|topic|answer|information|content|section|document) )?helpful\??(?:\s{0,3}(?:yes|no|👍|👎|\/|\|)){0,6}|did (?:this (?:page|article|topic)|we) help(?: you)?\??|yes\s{1,3}no|thank(?:s| you) for (?:your|the) feedback[.!]?|(?:submit|send|give|provide) (?:us )?feedback(?: (?:about|on) this (?:page|article))?|rate this (?:page|article|post)|report (?:an issue|a problem)(?: with this page)?|war diese seite hilfreich\??|¿te resultó útil esta página\??|cette page vous a-t-elle été utile\s?\??)$/iu,
  },
  {
    why: 'link to another page',
    // An arrow at one end of a short line points away from the page.
    pattern:
      /^(?:(?:«|<<|←|‹|⟵|◀)\s?[^«»←→‹›]{1,60}|[^«»←→‹›:=]{1,60}\s(?:»|>>|→|›|⟶|▶)|(?:previous|next|prev|up next|read next|continue reading|learn more|\[?read more\]?|weiterlesen|nächstes|vorheriges|siguiente|anterior|suivant|précédent):?\s?(?:«|←|→|»)?|(?:previous|next|prev)(?: (?:page|article|lesson|unit|chapter|post|topic))?:\s[^:=]{1,60}\s{1,4}(?:»|>>|>|→|›)|(?:https?:\/\/|www\.)[^\s]{4,120}|(?:you (?:may|might) also (?:like|enjoy)|related(?: (?:articles?|posts?|pages?))?|read (?:also|next)):\s.{1,200})$/iu,
  },
  {
    why: 'cookies',
    pattern:
      /^(?:(?:we|this (?:web)?site) uses? cookies\b.{0,400}|(?:please )?(?:accept|allow|enable)\b.{0,40}\bcookies\b.{0,100}|(?:your privacy (?:matters|is important)|we (?:value|respect) your privacy|by (?:continuing|using|browsing)\b.{0,80}\bcookies|we and our (?:\d{1,4} )?partners)\b.{0,300}|(?:accept|reject|manage)(?: all)? cookies|cookie (?:settings|preferences|policy))$/iu,
  },
  {
    why: 'advert',
    pattern: /^(?:advertisements?|sponsored(?: content)?|anzeige|werbung|publicidad|publicité)$/iu,
  },
  {
    why: 'comments',
    pattern:
      /^(?:\d{1,5} (?:comments?|replies|kommentare?|comentarios?|commentaires?)|comments \(\d{1,5}\)|leave a (?:comment|reply)|post a comment)$/iu,
  },
  {
    why: 'copyright',
    pattern:
      /^(?:(?:copyright\b|©|\(c\)\s(?=.{0,40}\d{4})).{0,300}|.{0,120}\ball rights reserved\.?.{0,120})$/iu,
  },
  {
    why: 'byline',
    pattern:
      /^(?:(?:[Pp]osted|[Pp]ublished|[Uu]pdated|[Ll]ast (?:[Uu]pdated|[Mm]odified|[Rr]eviewed)|[Cc]reated|[Ww]ritten)(?:\s(?:on|by|at))?:?\s(?=.{0,60}\d).{1,60}|[Cc]ompiled by\s.{1,60}|[Bb]y\s\p{Lu}[\p{L}.'’-]{0,24}(?:\s\p{Lu}[\p{L}.'’-]{0,24}){0,3}|\d{1,3}[ -](?:min(?:ute)?s?)\.?(?: (?:read|to read|reading time))?|[Rr]eading time:? \d{1,3} min(?:ute)?s?|(?:\p{Lu}[\p{L}.]{2,9}\s\d{1,2},?\s\d{4}|\d{1,2}\.?\s\p{Lu}[\p{L}.]{2,9}\s\d{4}|\d{4}-\d{2}-\d{2}))$/u,
  },
];

/** Longest line that is looked at. */
const longestLine = 500;

/** Why a line of a saved page is none of the author's text, or null. */
export function furnitureOf(text: string): string | null {
  if (text.length > longestLine) return null;
  return lines.find(({ pattern }) => pattern.test(text))?.why ?? invitationOf(text);
}
