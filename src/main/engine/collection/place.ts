import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/**
 * Where the collection lives unless told otherwise: `XDG_DATA_HOME` on Linux (XDG Base Directory Specification: a relative
 * path there is not valid and is passed over), Application Support on macOS, `APPDATA` on Windows.
 */
export function defaultCollectionPath(
  platform: string = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') {
    const roaming = environment['APPDATA'] || win32.join(home, 'AppData', 'Roaming');
    return win32.join(roaming, 'Cardwright', 'collection.db');
  }
  if (platform === 'darwin')
    return posix.join(home, 'Library', 'Application Support', 'Cardwright', 'collection.db');
  const data = environment['XDG_DATA_HOME'];
  const base = data && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share');
  return posix.join(base, 'cardwright', 'collection.db');
}
