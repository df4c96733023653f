import common from './common.json' with { type: 'json' };
import frame from './frame.json' with { type: 'json' };
import importing from './import.json' with { type: 'json' };
import review from './review.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import sources from './sources.json' with { type: 'json' };
import today from './today.json' with { type: 'json' };

/** Everything that the page says in English: one file per screen, and one for what several screens say. */
const en = { ...common, ...frame, ...today, ...importing, ...review, ...settings, ...sources };
export default en;
