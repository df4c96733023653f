import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  clampToDisplays,
  readWindowState,
  writeWindowState,
  type Bounds,
} from '../../src/main/shell/window-state.ts';

const laptop: Bounds = { x: 0, y: 0, width: 1440, height: 900 };
const beside: Bounds = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('clampToDisplays', () => {
  it('leaves bounds that fit as they are', () => {
    const wanted = { x: 1500, y: 20, width: 1000, height: 700 };
    expect(clampToDisplays(wanted, [laptop, beside])).toEqual(wanted);
  });

  it('brings a window of a display that is gone to the first one', () => {
    const wanted = { x: 2000, y: 200, width: 1000, height: 700 };
    expect(clampToDisplays(wanted, [laptop])).toEqual({ x: 440, y: 200, width: 1000, height: 700 });
  });

  it('makes a window smaller that is larger than its display', () => {
    const wanted = { x: -50, y: -50, width: 3000, height: 2000 };
    expect(clampToDisplays(wanted, [laptop])).toEqual(laptop);
  });

  it('always ends wholly within one display', () => {
    const bounds = fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
      width: fc.integer({ min: 500, max: 6000 }),
      height: fc.integer({ min: 500, max: 6000 }),
    });
    fc.assert(
      fc.property(bounds, fc.array(bounds, { minLength: 1, maxLength: 4 }), (wanted, areas) => {
        const got = clampToDisplays(wanted, areas);
        const within = (area: Bounds): boolean =>
          got.x >= area.x &&
          got.y >= area.y &&
          got.x + got.width <= area.x + area.width &&
          got.y + got.height <= area.y + area.height;
        expect(areas.some(within)).toBe(true);
      }),
    );
  });
});

describe('the remembered state', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cardwright-window-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is read as it was written', () => {
    const path = join(folder, 'deep', 'window.json');
    const state = { bounds: laptop, maximized: true, theme: 'dark' } as const;
    writeWindowState(path, state);
    expect(readWindowState(path)).toEqual(state);
  });

  it.each(['', '{', '{"bounds":{"x":1}}', '{"bounds":null,"maximized":1,"theme":"system"}', '[]'])(
    'is fresh where the file holds %s',
    (text) => {
      const path = join(folder, 'window.json');
      writeFileSync(path, text);
      expect(readWindowState(path)).toEqual({ bounds: null, maximized: false, theme: 'system' });
    },
  );
});
