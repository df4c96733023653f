import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const boundsSchema = z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
export type Bounds = z.infer<typeof boundsSchema>;

const windowStateSchema = z.strictObject({
  /** In device-independent pixels; null: never placed. */
  bounds: boundsSchema.nullable(),
  maximized: z.boolean(),
  /** The theme of the settings, so that the window opens in its colour before the engine is there. */
  theme: z.enum(['system', 'light', 'dark']),
});
export type WindowState = z.infer<typeof windowStateSchema>;

const fresh: WindowState = { bounds: null, maximized: false, theme: 'system' };
export const usualSize = { width: 1180, height: 800 } as const;
export const smallestSize = { width: 400, height: 480 } as const;

/** What was written last; a fresh state where there is none or it cannot be read. */
export function readWindowState(path: string): WindowState {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return fresh;
  }
}

/** Where it cannot be written the window just opens in its usual place next time. */
export function writeWindowState(path: string, state: WindowState): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(state));
    renameSync(`${path}.new`, path);
  } catch {
    return;
  }
}

/**
 * Bounds that lie wholly on one of the displays: the one that the wanted bounds share most with, else the first.
 *
 * @param areas the displays' work areas, the primary one first; at least one
 */
export function clampToDisplays(wanted: Bounds, areas: readonly Bounds[]): Bounds {
  const area = areas.reduce((best, next) => (shared(wanted, next) > shared(wanted, best) ? next : best));
  const width = Math.min(Math.max(wanted.width, smallestSize.width), area.width);
  const height = Math.min(Math.max(wanted.height, smallestSize.height), area.height);
  return {
    x: Math.min(Math.max(wanted.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(wanted.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}

function shared(one: Bounds, other: Bounds): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}
