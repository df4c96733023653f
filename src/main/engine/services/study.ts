import type { Settings } from '../../../shared/contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import type { Moment, SchedulingSettings, StudyCalendar } from '../scheduling/index.ts';
import { DEFAULT_SETTINGS, studyDayEnd, studyDayOf, studyDayStart } from '../scheduling/index.ts';
import type { EngineContext } from './context.ts';
import { settingsOf } from './settings.ts';

/** This moment, by the clock and by the learner's calendar. */
export interface StudyNow extends Moment {
  readonly calendar: StudyCalendar;
  /** Instant (ms) at which the study day is over. */
  readonly dayEnd: number;
}

interface KnownDay {
  zone: string;
  rolloverHour: number;
  start: number;
  studyDay: number;
  end: number;
}

const knownDays = new WeakMap<Collection, KnownDay>();

/** Asks the clock, and only where the day, the zone or the rollover hour have changed, the calendar. */
export function studyNow({ clock, collection }: Pick<EngineContext, 'clock' | 'collection'>): StudyNow {
  const at = clock.now();
  const calendar = { zone: clock.zone(), rolloverHour: settingsOf(collection).rolloverHour };
  const known = knownDays.get(collection);
  const day =
    known !== undefined &&
    known.zone === calendar.zone &&
    known.rolloverHour === calendar.rolloverHour &&
    at >= known.start &&
    at < known.end
      ? known
      : lookUpDay(at, calendar);
  knownDays.set(collection, day);
  return { at, studyDay: day.studyDay, calendar, dayEnd: day.end };
}

function lookUpDay(at: number, calendar: StudyCalendar): KnownDay {
  const studyDay = studyDayOf(at, calendar);
  return {
    ...calendar,
    studyDay,
    start: studyDayStart(studyDay, calendar),
    end: studyDayEnd(studyDay, calendar),
  };
}

/** What answers are scheduled with now, and the local id of its weights. */
export interface Scheduling {
  readonly settings: SchedulingSettings;
  readonly parameterSet: number;
}

const schedulings = new WeakMap<Settings, Scheduling>();

/** The same object until a setting changes: FSRS is prepared once for it. */
export function schedulingOf(collection: Collection): Scheduling {
  const settings = settingsOf(collection);
  const known = schedulings.get(settings);
  if (known !== undefined) return known;
  const { id, weights } = collection.parameters.latest();
  const scheduling: Scheduling = {
    parameterSet: id,
    settings: {
      desiredRetention: settings.desiredRetention,
      learningSteps: settings.learningSteps,
      relearningSteps: settings.relearningSteps,
      maximumInterval: DEFAULT_SETTINGS.maximumInterval,
      weights,
    },
  };
  schedulings.set(settings, scheduling);
  return scheduling;
}
