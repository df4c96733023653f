import { useLayoutEffect, useRef } from 'react';
import { useServices } from '../api/services.tsx';

export type CommandGroup = 'go' | 'today' | 'review' | 'import' | 'edit' | 'app';

/** Something the user can do by name or by key. */
export interface Command {
  readonly id: string;
  /** As the palette and the keys sheet show it. */
  readonly title: string;
  /** Any of these runs it: `u`, `?`, `Space`, `mod+k`, `mod+shift+z`; `mod` is Cmd on a Mac, Ctrl elsewhere. */
  readonly keys: readonly string[];
  readonly group: CommandGroup;
  readonly run: () => void;
  /** False: a key only, too small for the palette. */
  readonly inPalette?: boolean;
  /** True: also works while the user types in a field. */
  readonly whileTyping?: boolean;
}

/** How near the user's eyes a layer of commands is; the nearest goes first. */
const depths = { frame: 0, screen: 1, pane: 2 } as const;
export type Depth = keyof typeof depths;

/**
 * Who can do what right now. Each mounted component keeps a layer; a deeper layer's command replaces one of the same id
 * further out, and its keys go first.
 */
export class CommandRegistry {
  readonly #layers = new Map<symbol, { readonly depth: Depth; readonly commands: readonly Command[] }>();
  #openDialogs = 0;

  set(layer: symbol, depth: Depth, commands: readonly Command[]): void {
    this.#layers.set(layer, { depth, commands });
  }

  remove(layer: symbol): void {
    this.#layers.delete(layer);
  }

  /** Commands that can be run now, the innermost first. */
  list(): readonly Command[] {
    const byId = new Map<string, Command>();
    const inward = [...this.#layers.values()].toSorted(
      (one, other) => depths[other.depth] - depths[one.depth],
    );
    for (const layer of inward) {
      for (const command of layer.commands) if (!byId.has(command.id)) byId.set(command.id, command);
    }
    return [...byId.values()];
  }

  run(id: string): boolean {
    const command = this.list().find((candidate) => candidate.id === id);
    command?.run();
    return command !== undefined;
  }

  /** While a dialog is open no command's key works. Returns the function that says it has closed. */
  dialogOpened(): () => void {
    this.#openDialogs += 1;
    return () => {
      this.#openDialogs -= 1;
    };
  }

  get dialogOpen(): boolean {
    return this.#openDialogs > 0;
  }
}

/** Offers these commands while the calling component is mounted. */
export function useCommands(depth: Depth, commands: readonly Command[]): void {
  const { commands: registry } = useServices();
  const layer = useRef<symbol>(Symbol('commands'));
  useLayoutEffect(() => {
    registry.set(layer.current, depth, commands);
  });
  useLayoutEffect(() => {
    const own = layer.current;
    return () => registry.remove(own);
  }, [registry]);
}
