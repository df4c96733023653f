/**
 * The first migration holds the whole schema of the design, parts that no screen uses yet included, so that ids,
 * history and operations never need to be invented afterwards. Conventions: `id` is local to the file, `gid` is global
 * (UUIDv7, or the guid a note came with); instants are ms since 1970 UTC; study days are days since 1970-01-01 in the
 * user's calendar; `modified` is the instant of the last edit, used when two collections are merged.
 */
export const foundation = `
-- One row per fact about the file itself: collection gid, device gid, created.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Settings, as JSON. modified lets a merge take the newer.
CREATE TABLE config (key TEXT PRIMARY KEY, value TEXT NOT NULL, modified INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- Every change of the collection. inverse says how it is taken back (see collection/operations.ts).
CREATE TABLE operation (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  session TEXT,
  -- A request other than an answer that is repeated after a crash is not carried out twice.
  request_id TEXT,
  -- 'rows': by the images in operation_change; 'answer': by a void. Null: cannot be taken back.
  inverse TEXT CHECK (inverse IN ('rows', 'answer')),
  -- The card it was about, where it was about one.
  card_gid TEXT,
  state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;
CREATE INDEX operation_by_state ON operation (state, id) WHERE inverse IS NOT NULL;
CREATE UNIQUE INDEX operation_by_request ON operation (request_id) WHERE request_id IS NOT NULL;

-- Rows as they were before and after an operation, for those that are not answers. row_key: the primary key as a JSON
-- array. before and after: the whole row as JSON, or for an update the changed columns; null where there was no row.
CREATE TABLE operation_change (
  operation_id INTEGER NOT NULL REFERENCES operation (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  entity TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (operation_id, seq)
) STRICT, WITHOUT ROWID;

-- FSRS weights in force at some time; reviews name the set they were scheduled with.
CREATE TABLE parameter_set (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  algorithm TEXT NOT NULL,
  weights TEXT NOT NULL,
  created INTEGER NOT NULL,
  log_loss REAL,
  trained_on INTEGER
) STRICT;

-- What else an interval depends on, as JSON { learningSteps, relearningSteps, maximumInterval }: reviews name the set
-- they were scheduled with, so that a card's state can be rebuilt from them.
CREATE TABLE rule_set (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE preset (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  options TEXT NOT NULL,
  modified INTEGER NOT NULL
) STRICT;

-- Levels of a deck's name are separated by '::'.
CREATE TABLE deck (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  preset_id INTEGER REFERENCES preset (id),
  -- Cards of its own, whatever their state; kept by the triggers on card.
  cards INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL
) STRICT;

CREATE TABLE notetype (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  -- One of Cardwright's own kinds, or 'foreign'.
  kind TEXT NOT NULL,
  cloze INTEGER NOT NULL DEFAULT 0 CHECK (cloze IN (0, 1)),
  css TEXT NOT NULL DEFAULT '',
  options TEXT NOT NULL DEFAULT '{}',
  modified INTEGER NOT NULL
) STRICT;
CREATE TABLE notetype_field (
  notetype_id INTEGER NOT NULL REFERENCES notetype (id) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  name TEXT NOT NULL,
  options TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY (notetype_id, ord)
) STRICT, WITHOUT ROWID;
CREATE TABLE notetype_template (
  notetype_id INTEGER NOT NULL REFERENCES notetype (id) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  name TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  options TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY (notetype_id, ord)
) STRICT, WITHOUT ROWID;

-- Documents. Every version that was imported is kept, with what read and compiled it.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  format TEXT NOT NULL,
  language TEXT NOT NULL,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL
) STRICT;
CREATE TABLE source_version (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  text TEXT NOT NULL,
  reader_version INTEGER NOT NULL,
  compiler_version INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX source_version_by_hash ON source_version (hash);
CREATE INDEX source_version_by_source ON source_version (source_id, id);

-- What documents say. key is the compiler's fact id: subject, scope, relation and construct family.
CREATE TABLE fact (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('accepted', 'confirm', 'conflict', 'gone')),
  -- The user's answer to what was asked, as JSON; null where the document answers.
  decided TEXT,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL
) STRICT;
CREATE INDEX fact_open ON fact (status) WHERE status IN ('confirm', 'conflict');
CREATE TABLE fact_span (
  fact_id INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  source_version_id INTEGER NOT NULL REFERENCES source_version (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  -- { from, to, start, end } in lines and characters, or { page, box }.
  locator TEXT NOT NULL,
  PRIMARY KEY (fact_id, source_version_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_span_by_version ON fact_span (source_version_id);

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  notetype_id INTEGER NOT NULL REFERENCES notetype (id),
  fact_id INTEGER REFERENCES fact (id),
  -- JSON array in the order of the notetype's fields.
  fields TEXT NOT NULL,
  -- The fields as the source last gave them: the base of a three-way merge. Null: not from a source.
  base_fields TEXT,
  -- JSON array of the indexes of fields that the user changed; a user's own edit wins over a new version.
  edited TEXT NOT NULL DEFAULT '[]',
  tags TEXT NOT NULL DEFAULT '[]',
  language TEXT NOT NULL DEFAULT 'en',
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL
) STRICT;
CREATE INDEX note_by_fact ON note (fact_id) WHERE fact_id IS NOT NULL;
CREATE INDEX note_by_notetype ON note (notetype_id);

CREATE TABLE card (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  note_id INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  template_ord INTEGER NOT NULL,
  deck_id INTEGER NOT NULL REFERENCES deck (id),
  state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3), -- new, learning, review, relearning
  -- Where it waits: 0 new, 1 minutes (due_at), 2 days (due_day), -1 suspended, -2 buried until buried_until.
  queue INTEGER NOT NULL DEFAULT 0 CHECK (queue BETWEEN -2 AND 2),
  due_at INTEGER,
  due_day INTEGER,
  buried_until INTEGER,
  -- Order among new cards.
  position INTEGER NOT NULL DEFAULT 0,
  step INTEGER NOT NULL DEFAULT 0,
  stability REAL,
  difficulty REAL,
  last_at INTEGER,
  last_day INTEGER,
  scheduled_days INTEGER NOT NULL DEFAULT 0,
  reps INTEGER NOT NULL DEFAULT 0,
  lapses INTEGER NOT NULL DEFAULT 0,
  flag INTEGER NOT NULL DEFAULT 0 CHECK (flag BETWEEN 0 AND 7),
  vetted INTEGER NOT NULL DEFAULT 1 CHECK (vetted IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  UNIQUE (note_id, template_ord)
) STRICT;
CREATE TRIGGER card_counted_in AFTER INSERT ON card BEGIN
  UPDATE deck SET cards = cards + 1 WHERE id = new.deck_id;
END;
CREATE TRIGGER card_counted_out AFTER DELETE ON card BEGIN
  UPDATE deck SET cards = cards - 1 WHERE id = old.deck_id;
END;
CREATE TRIGGER card_counted_over AFTER UPDATE OF deck_id ON card WHEN old.deck_id <> new.deck_id BEGIN
  UPDATE deck SET cards = cards - 1 WHERE id = old.deck_id;
  UPDATE deck SET cards = cards + 1 WHERE id = new.deck_id;
END;
-- The review path: these cover what the queue and the counts ask, so that neither reads the table.
CREATE INDEX card_waiting ON card (deck_id, queue, due_day, last_day, stability, note_id);
CREATE INDEX card_new ON card (deck_id, position, note_id) WHERE queue = 0;
CREATE INDEX card_new_anywhere ON card (position, note_id, deck_id) WHERE queue = 0;
CREATE INDEX card_minutes ON card (due_at, deck_id, note_id) WHERE queue = 1;
CREATE INDEX card_buried ON card (buried_until) WHERE queue = -2;
CREATE INDEX card_due_day ON card (due_day) WHERE queue = 2;

-- Cards that are easily confused: cells of one table, sibling terms. Siblings (one note) are known by note_id.
CREATE TABLE card_group (
  key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('sibling', 'confusable')),
  card_id INTEGER NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  PRIMARY KEY (key, card_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_group_by_card ON card_group (card_id, kind);

CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  deck_id INTEGER,
  minutes REAL,
  started INTEGER NOT NULL,
  -- The last review before the session began: its own are later rows, whatever the clock says.
  after_review INTEGER NOT NULL,
  ended INTEGER
) STRICT;

-- The truth about what was learnt. Rows are appended and never changed (see the triggers); a card that is deleted keeps
-- its reviews, which is why card_gid is here and card_id has no foreign key.
CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  -- An answer repeated after a crash carries the same request id and is not doubled.
  request_id TEXT NOT NULL UNIQUE,
  card_id INTEGER NOT NULL,
  card_gid TEXT NOT NULL,
  card_version INTEGER NOT NULL,
  -- The deck it was in at the time: daily totals go by it.
  deck_id INTEGER NOT NULL,
  operation_id INTEGER NOT NULL,
  session_gid TEXT,
  at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  offset_minutes INTEGER NOT NULL,
  rollover_hour INTEGER NOT NULL,
  study_day INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('learn', 'review', 'relearn', 'cram', 'manual')),
  -- 1: the card was new.
  first INTEGER NOT NULL DEFAULT 0 CHECK (first IN (0, 1)),
  evidence TEXT NOT NULL CHECK (evidence IN ('recall', 'recognition')),
  options TEXT,
  picked TEXT,
  grade TEXT NOT NULL CHECK (grade IN ('forgot', 'hard', 'good', 'easy', 'guessed', 'none')),
  time_ms INTEGER NOT NULL,
  -- Study days: the interval that was in force (0: none), the one that really passed, the one that follows (0: minutes).
  scheduled_days INTEGER NOT NULL,
  elapsed_days INTEGER NOT NULL,
  next_days INTEGER NOT NULL,
  desired_retention REAL NOT NULL,
  algorithm TEXT NOT NULL,
  parameter_set_id INTEGER NOT NULL REFERENCES parameter_set (id),
  rule_set_id INTEGER NOT NULL REFERENCES rule_set (id),
  -- Schedule of the card before and after, as JSON (see collection/schedule-image.ts).
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  -- Of a manual entry: what was changed, as JSON.
  manual TEXT,
  attempt_gid TEXT
) STRICT;
CREATE INDEX review_by_card ON review (card_id, id);
CREATE INDEX review_by_day ON review (study_day, card_id, first);
CREATE TRIGGER review_is_append_only_update BEFORE UPDATE ON review BEGIN SELECT RAISE (ABORT, 'reviews are append-only'); END;
CREATE TRIGGER review_is_append_only_delete BEFORE DELETE ON review BEGIN SELECT RAISE (ABORT, 'reviews are append-only'); END;

-- Undoing an answer appends a void; redoing it voids the void. A review counts while its last void is itself voided or absent.
CREATE TABLE review_void (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  review_id INTEGER NOT NULL REFERENCES review (id),
  voids_void_id INTEGER REFERENCES review_void (id),
  operation_id INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX review_void_by_review ON review_void (review_id);

-- Kept by the repository with every answer and void, so that statistics never scan the reviews.
CREATE TABLE daily_total (
  study_day INTEGER NOT NULL,
  deck_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  answers INTEGER NOT NULL,
  forgot INTEGER NOT NULL,
  time_ms INTEGER NOT NULL,
  new_cards INTEGER NOT NULL,
  PRIMARY KEY (study_day, deck_id, kind)
) STRICT, WITHOUT ROWID;

-- Exams and practice. Practice is kept apart from reviews.
CREATE TABLE exam (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  at INTEGER,
  zone TEXT,
  options TEXT NOT NULL DEFAULT '{}',
  archived INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL
) STRICT;
CREATE TABLE exam_section (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  exam_id INTEGER NOT NULL REFERENCES exam (id) ON DELETE CASCADE,
  ord INTEGER NOT NULL,
  name TEXT NOT NULL,
  weight REAL NOT NULL,
  scope TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX exam_section_by_exam ON exam_section (exam_id, ord);
CREATE TABLE attempt (
  id INTEGER PRIMARY KEY,
  gid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('quiz', 'exam', 'elsewhere')),
  exam_id INTEGER REFERENCES exam (id),
  seed INTEGER NOT NULL,
  options TEXT NOT NULL,
  started INTEGER NOT NULL,
  ended INTEGER,
  result TEXT
) STRICT;
CREATE TABLE attempt_item (
  attempt_id INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  card_gid TEXT NOT NULL,
  question TEXT NOT NULL,
  response TEXT,
  correct INTEGER,
  confidence TEXT,
  label TEXT,
  time_ms INTEGER NOT NULL DEFAULT 0,
  answered INTEGER,
  PRIMARY KEY (attempt_id, seq)
) STRICT, WITHOUT ROWID;

-- Files named by their hash in the media folder beside the collection.
CREATE TABLE media (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  mime TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT;

-- What was deleted, so that a merge does not bring it back.
CREATE TABLE grave (
  gid TEXT NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  operation_id INTEGER,
  PRIMARY KEY (gid, kind)
) STRICT, WITHOUT ROWID;
`;
