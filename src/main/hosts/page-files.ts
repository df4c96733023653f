import { extname, resolve, sep } from 'node:path';

/** What the page may load and do, as a response header: nothing that the app itself does not bring. */
export function contentSecurityPolicy(media: readonly string[], connect: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    ['connect-src', "'self'", ...connect].join(' '),
    ['img-src', "'self'", ...media].join(' '),
    ['media-src', "'self'", ...media].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Sent with every file of the app. */
export function pageHeaders(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.woff2': 'font/woff2',
};

export function contentType(path: string): string {
  return types[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * The file below `root` that the path of a URL names, or null where the path could lead anywhere else: an encoded
 * slash, backslash or step up, a drive, a zero byte, or an encoding that is not one.
 *
 * @param pathname with a leading slash, still percent-encoded; `/` is index.html
 */
export function fileForPath(root: string, pathname: string): string | null {
  if (/%(?:2f|5c|00)/iu.test(pathname)) return null;
  const decoded = decodePath(pathname);
  if (decoded === null || !decoded.startsWith('/') || /[\\\0:]/u.test(decoded)) return null;
  const steps = decoded.split('/').slice(1);
  if (steps.some((step) => step === '..' || step === '.')) return null;
  const file = resolve(root, ...(decoded === '/' ? ['index.html'] : steps));
  return file.startsWith(resolve(root) + sep) ? file : null;
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** The name of a media file, its content's SHA-256 and an extension, from the path of a URL; null for anything else. */
export function mediaName(pathname: string): string | null {
  return /^\/([0-9a-f]{64}(?:\.[a-z0-9]{1,5})?)$/u.exec(pathname)?.[1] ?? null;
}

/**
 * The part of a file that a Range header asks for: offsets, both inclusive. Null: the whole file (no header, or one of a
 * kind that a server may ignore). 'unsatisfiable': nothing of it exists.
 */
export function byteRange(
  header: string | null | undefined,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return null;
  const [from, to] = [match[1] ?? '', match[2] ?? ''];
  if (from === '') {
    const last = Number(to);
    return last === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - last), end: size - 1 };
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end };
}
