import type { CommandRegistry } from './commands.ts';

const isMac = (platform: string): boolean => platform === 'darwin' || platform.startsWith('Mac');

interface KeyLike {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** True where the pressed key is the one that `spec` names. Letters and digits also match by place on other layouts. */
export function matchesKey(event: KeyLike, spec: string, platform: string): boolean {
  const parts = spec.split('+');
  const name = parts.at(-1) ?? '';
  const wantsMod = parts.includes('mod');
  const wantsShift = parts.includes('shift');
  const mod = isMac(platform) ? event.metaKey : event.ctrlKey;
  const otherMod = isMac(platform) ? event.ctrlKey : event.metaKey;
  if (mod !== wantsMod || otherMod || event.altKey) return false;
  if (name === 'Space') return event.key === ' ' && event.shiftKey === wantsShift;
  if (name.length > 1) return event.key === name && event.shiftKey === wantsShift;
  if (/^[a-z]$/.test(name)) {
    if (event.shiftKey !== wantsShift) return false;
    const typed = event.key.toLowerCase();
    return typed === name || (!/^[a-z]$/.test(typed) && event.code === `Key${name.toUpperCase()}`);
  }
  if (/^\d$/.test(name)) {
    return event.key === name || event.code === `Digit${name}` || event.code === `Numpad${name}`;
  }
  // A sign such as `?` may need Shift on one layout and none on another.
  return event.key === name;
}

const textField =
  'textarea, select, [contenteditable="true"], input:not([type=checkbox]):not([type=radio]):not([type=range])';
const ownsActivation = 'button, a, summary, input, [role=option], [role=menuitem], [role=tab], [role=slider]';

export function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(textField) !== null;
}

/** Listens on the window and runs the first command whose key was pressed. Returns the function that stops it. */
export function listenForKeys(registry: CommandRegistry, platform: string): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || registry.dialogOpen) return;
    const typing = isTextField(event.target);
    const activates = event.key === 'Enter' || event.key === ' ';
    // Enter and Space on a focused control are that control's.
    if (activates && event.target instanceof Element && event.target.closest(ownsActivation) !== null) return;
    for (const command of registry.list()) {
      if (typing && command.whileTyping !== true) continue;
      if (!command.keys.some((spec) => matchesKey(event, spec, platform))) continue;
      event.preventDefault();
      // A key held down must not answer one card after another.
      if (!event.repeat) command.run();
      return;
    }
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

const signs: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** How a key is written on screen: `mod+k` is `⌘K` on a Mac and `Ctrl+K` elsewhere. */
export function keyLabel(spec: string, platform: string): string {
  const mac = isMac(platform);
  const parts = spec.split('+').map((part) => {
    if (part === 'mod') return mac ? '⌘' : 'Ctrl';
    if (part === 'shift') return mac ? '⇧' : 'Shift';
    return signs[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  return parts.join(mac ? '' : '+');
}
