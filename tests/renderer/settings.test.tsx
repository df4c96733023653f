import { waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatSteps,
  mostSteps,
  parseSteps,
  parseWhole,
  wholeNumbers,
} from '../../src/renderer/screens/settings/parse.ts';
import { settingsSchema } from '../../src/shared/contract/index.ts';
import { Refusal } from './fake-api.ts';
import { fakeEngine, someSettings } from './fake-engine.ts';
import { screen, show } from './show.tsx';

describe('the settings screen', () => {
  test('saves a number when its field is left', async () => {
    const api = fakeEngine({});
    const user = await show(api, '/settings');
    const field = await screen.findByLabelText('New cards a day');
    await user.clear(field);
    await user.type(field, '35');
    expect(api.asked('settings.set')).toHaveLength(0);
    await user.tab();
    await waitFor(() => expect(api.asked('settings.set')).toEqual([{ newPerDay: 35 }]));
  });

  test.each(['-1', '10000', '2.5', 'many', ''])(
    'says what to type in place of “%s”, and saves nothing',
    async (typed) => {
      const api = fakeEngine({});
      const user = await show(api, '/settings');
      const field = await screen.findByLabelText('New cards a day');
      await user.clear(field);
      if (typed !== '') await user.type(field, typed);
      await user.tab();
      const words = await screen.findByText('This is not saved. Please type a whole number from 0 to 9999.');
      expect(field.getAttribute('aria-invalid')).toBe('true');
      expect(field.getAttribute('aria-describedby')).toContain(words.id);
      expect(api.asked('settings.set')).toHaveLength(0);
      await user.type(field, '{Escape}');
      expect(field).toHaveProperty('value', '20');
      expect(field.getAttribute('aria-invalid')).toBeNull();
    },
  );

  test('names a flag, and calls it by its colour again where the name is taken away', async () => {
    const api = fakeEngine({});
    const user = await show(api, '/settings');
    const field = await screen.findByLabelText('Name of the flag Pink');
    await user.type(field, ' Ask the tutor {Enter}');
    await waitFor(() =>
      expect(api.asked('settings.set')).toEqual([{ flagNames: ['', '', '', '', 'Ask the tutor', '', ''] }]),
    );
    await user.clear(field);
    await user.tab();
    await waitFor(() =>
      expect(api.asked('settings.set')[1]).toEqual({ flagNames: ['', '', '', '', '', '', ''] }),
    );
  });

  test('saves steps as minutes', async () => {
    const api = fakeEngine({});
    const user = await show(api, '/settings');
    const field = await screen.findByLabelText('Steps for new cards');
    expect(field).toHaveProperty('value', '1m 10m');
    await user.clear(field);
    await user.type(field, '30s 15 1h{Enter}');
    await waitFor(() => expect(api.asked('settings.set')).toEqual([{ learningSteps: [0.5, 15, 60] }]));
  });

  test('moves the wanted retention with the arrow keys and says what it means', async () => {
    const api = fakeEngine({});
    const user = await show(api, '/settings');
    const slider = await screen.findByRole('slider', { name: 'How sure you want to be' });
    screen.getByText(/you will remember about 9 of 10/);
    slider.focus();
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(api.asked('settings.set')).toEqual([{ desiredRetention: 0.89 }]));
    screen.getByText(/you will remember about 8.9 of 10/);
  });

  test('changes the theme at once', async () => {
    const api = fakeEngine({});
    const user = await show(api, '/settings');
    await user.click(await screen.findByRole('radio', { name: 'Dark' }));
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
    expect(api.asked('settings.set')).toEqual([{ theme: 'dark' }]);
  });

  test('shows the old value again, and why, where the engine refuses', async () => {
    const api = fakeEngine({
      more: {
        'settings.set': () => {
          throw new Refusal('collection-locked', 'The settings could not be saved. The old ones hold.');
        },
      },
    });
    const user = await show(api, '/settings');
    const switchField = await screen.findByRole('switch', { name: 'Let me pick an answer' });
    await user.click(switchField);
    await screen.findByText('The settings could not be saved. The old ones hold.');
    await waitFor(() => expect(switchField).toHaveProperty('checked', true));
  });
});

describe('bounds', () => {
  test.each(Object.entries(wholeNumbers))('of %s are those of the contract', (name, { min, max }) => {
    const accepts = (value: number): boolean =>
      settingsSchema.safeParse({ ...someSettings, [name]: value }).success;
    expect([accepts(min - 1), accepts(min), accepts(max), accepts(max + 1)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('of whole numbers are kept', () => {
    expect(parseWhole(' 7 ', { min: 0, max: 7 })).toBe(7);
    expect(parseWhole('8', { min: 0, max: 7 })).toBeNull();
    expect(parseWhole('1e3', { min: 0, max: 9999 })).toBeNull();
  });
});

describe('steps', () => {
  test('are read in any unit', () => {
    expect(parseSteps('1m 10m')).toEqual([1, 10]);
    expect(parseSteps('90s, 2h; 1d')).toEqual([1.5, 120, 1440]);
    expect(parseSteps('  ')).toEqual([]);
  });

  test.each(['soon', '0m', '25h', '-5m', '1m2', '1 1 1 1 1 1 1 1 1 1 1'])('are refused as %s', (text) => {
    expect(parseSteps(text)).toBeNull();
  });

  test('that are written can be read back, and pass the contract', () => {
    const seconds = fc.integer({ min: 1, max: 86_400 });
    fc.assert(
      fc.property(fc.array(seconds, { maxLength: mostSteps }), (each) => {
        const steps = each.map((second) => second / 60);
        const read = parseSteps(formatSteps(steps)) ?? [];
        expect(read).toHaveLength(steps.length);
        for (const [index, step] of read.entries()) expect(step).toBeCloseTo(steps[index] ?? 0, 6);
        expect(settingsSchema.shape.learningSteps.safeParse(read).success).toBe(true);
      }),
    );
  });
});
