/** The page's own origin. Its scheme is registered as standard and secure, so it has one like any site. */
export const appOrigin = 'app://cardwright';
/**
 * The origin where the scheme cannot be registered because Electron was ready before it loaded the app. Requests to it
 * are answered by the app itself and never reach a network; `.invalid` belongs to nobody.
 */
export const lateOrigin = 'https://cardwright.invalid';

export const requestChannel = 'cardwright:request';
export const eventChannel = 'cardwright:event';

/** Scheme and host, compared after parsing: a prefix proves nothing (`app://cardwright.example`). */
export function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, username, password } = new URL(address);
  return username === '' && password === '' ? `${protocol}//${host}` : null;
}

/** What a message from a page tells about where it comes from; the frame is null once it is gone. */
export interface Sender {
  frame: { url: string; isMain: boolean } | null;
}

/** Only the main frame of the app's own page may speak to the engine. */
export function isTrustedSender({ frame }: Sender, origin: string): boolean {
  return frame !== null && frame.isMain && originOf(frame.url) === origin;
}

/** The address to hand to the operating system, or null for everything but https and mailto. */
export function externalAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === 'mailto:') return url.href;
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
}
