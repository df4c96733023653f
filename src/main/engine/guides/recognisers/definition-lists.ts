import type { Block } from '../types.ts';

const made = new WeakMap<readonly Block[], ReadonlySet<Block>>();

/** The entries of definition lists that answer with questions: such a list sets topics, it defines nothing. */
export function asksItself(siblings: readonly Block[]): ReadonlySet<Block> {
  const known = made.get(siblings);
  if (known !== undefined) return known;
  const asking = new Set<Block>();
  let run: Block[] = [];
  let asks = false;
  const close = (): void => {
    if (asks) for (const block of run) asking.add(block);
    run = [];
    asks = false;
  };
  for (const block of siblings) {
    if (block.type !== 'definition') {
      close();
      continue;
    }
    run.push(block);
    asks ||= block.meanings.some(({ text }) => /[?？؟]$/u.test(text));
  }
  close();
  made.set(siblings, asking);
  return asking;
}
