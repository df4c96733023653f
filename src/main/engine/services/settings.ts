import type { Settings } from '../../../shared/contract/index.ts';
import { settingsSchema } from '../../../shared/contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import type { EngineContext } from './context.ts';
import type { HandlersOf } from './handlers.ts';

/** What learners coming from Anki expect. */
export const defaultSettings: Settings = {
  theme: 'system',
  rolloverHour: 4,
  newPerDay: 20,
  reviewsPerDay: 200,
  minutesPerDay: 0,
  desiredRetention: 0.9,
  learningSteps: [1, 10],
  relearningSteps: [10],
  learnAheadMinutes: 20,
  leechLapses: 8,
  offerOptions: true,
  flagNames: ['', '', '', '', '', '', ''],
};

const read = new WeakMap<Collection, Settings>();

/** The settings in force. The same object until one of them changes, so that what is derived from it can be kept. */
export function settingsOf(collection: Collection): Settings {
  const known = read.get(collection);
  if (known !== undefined) return known;
  const stored = collection.config.all();
  const settings: Settings = { ...defaultSettings };
  for (const name of Object.keys(defaultSettings)) {
    // A value that this version does not understand is passed over, and kept in the collection.
    const one = settingsSchema.partial().safeParse({ [name]: stored[name] });
    if (one.success && stored[name] !== undefined) Object.assign(settings, one.data);
  }
  read.set(collection, settings);
  return settings;
}

/** Settings apply at once and are set back where they were set, so they are no step of undo. */
export function settingsHandlers({ collection, clock }: EngineContext): HandlersOf<'settings'> {
  return {
    'settings.get': () => settingsOf(collection),
    'settings.set': (changes) => {
      collection.transaction(() => {
        for (const [name, value] of Object.entries(changes))
          if (value !== undefined) collection.config.set(name, value, clock.now());
      });
      read.delete(collection);
      collection.operations.changes += 1;
      return settingsOf(collection);
    },
  };
}
