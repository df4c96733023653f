import type { Settings } from '../../../shared/contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import type { Moment, SchedulingSettings, StudyCalendar } from '../scheduling/index.ts';
import {
  DEFAULT_SETTINGS,
  offsetMinutes,
  studyDayEnd,
  studyDayOf,
  studyDayStart,
} from '../scheduling/index.ts';
import type { EngineContext } from './context.ts';
import { settingsOf } from './settings.ts';

/** This moment, by the clock and by the learner's calendar. */
export interface StudyNow extends Moment {
  readonly calendar: StudyCalendar;
  /** Instant (ms) at which the study day is over. */
  readonly dayEnd: number;
}

interface KnownDay {
  /** As the system names it. */
  zone: string;
  calendar: StudyCalendar;
  start: number;
  studyDay: number;
  end: number;
}

const knownDays = new WeakMap<Collection, KnownDay>();

/** Asks the clock, and only where the day, the zone or the rollover hour have changed, the calendar. */
export function studyNow({ clock, collection }: Pick<EngineContext, 'clock' | 'collection'>): StudyNow {
  const at = clock.now();
  const zone = clock.zone();
  const { rolloverHour } = settingsOf(collection);
  const known = knownDays.get(collection);
  const holds =
    known !== undefined &&
    known.zone === zone &&
    known.calendar.rolloverHour === rolloverHour &&
    at >= known.start &&
    at < known.end;
  const day = holds ? known : lookUpDay(at, zone, rolloverHour);
  knownDays.set(collection, day);
  return { at, studyDay: day.studyDay, calendar: day.calendar, dayEnd: day.end };
}

/** A system that does not know its zone, or names one that is not known, is taken to be in UTC: better than no reviews. */
function lookUpDay(at: number, zone: string, rolloverHour: number): KnownDay {
  const calendar = { zone: isZone(zone) ? zone : 'UTC', rolloverHour };
  const studyDay = studyDayOf(at, calendar);
  const [start, end] = [studyDayStart(studyDay, calendar), studyDayEnd(studyDay, calendar)];
  return { zone, calendar, studyDay, start, end };
}

function isZone(zone: string): boolean {
  try {
    offsetMinutes(0, zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
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
