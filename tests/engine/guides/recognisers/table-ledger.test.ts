import { expect, it } from 'vitest';
import { compiled } from './compiled.ts';

it('heads and keys of cells with facts are context, and columns without facts are left out', () => {
  const lines = [
    '# Renting',
    '',
    '| Room | Landlord pays for | Tenant pays for | Photo |',
    '|---|---|---|---|',
    '| Kitchen | Oven, Sink | Light bulbs, Curtains | kitchen.jpg |',
    '| Bath | Tap, Boiler | Shower head, Towels | bath.jpg |',
  ];
  const { ledger } = compiled(lines);
  const text = lines.join('\n');
  const verdict = (cell: string): string | undefined =>
    ledger.find((entry) => text.slice(entry.start, entry.end).includes(cell))?.verdict;
  expect(['Room', 'Landlord pays', 'Tenant pays', 'Kitchen', 'Bath'].map(verdict)).toEqual(
    Array.from({ length: 5 }, () => 'context'),
  );
  expect(['Photo', 'kitchen.jpg'].map(verdict)).toEqual(['left-out', 'left-out']);
  expect(['Oven', 'Towels'].map(verdict)).toEqual(['fact', 'fact']);
});
