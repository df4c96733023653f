import { spawn } from 'node:child_process';

/** The command that opens an address in the user's browser on this system. */
export function openCommand(platform: string, address: string): [string, string[]] {
  if (platform === 'darwin') return ['open', [address]];
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}

/** Tries to open the user's browser; the address is printed anyway, for where there is none to open. */
export function openBrowser(address: string): void {
  const [command, args] = openCommand(process.platform, address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
