import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { JSX } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CardSource, Coverage, SourceRow } from '../../../shared/contract/index.ts';
import { wordsOf } from '../../api/ask.ts';
import { useCoverage } from '../../api/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Key } from '../../components/Key.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useCommands } from '../../frame/commands.ts';
import { dateAndTime } from '../../strings/format.ts';
import { DocumentPane } from '../import/DocumentPane.tsx';
import { useKeptReview } from '../review/KeptReview.tsx';
import type { KeptReview } from '../review/KeptReview.tsx';
import { coveredLines } from './coverage-lines.ts';
import type { CoveredLines } from './coverage-lines.ts';
import { CoverageBar } from './CoverageBar.tsx';
import { DocumentCards } from './DocumentCards.tsx';
import { LeftOutList } from './LeftOutList.tsx';
import { coveredCount, ObjectiveList } from './ObjectiveList.tsx';
import { useWaiting, waitsBySource } from './useWaiting.ts';
import { WaitingPane } from './WaitingPane.tsx';
import '../import/PreviewStage.css';
import './DocumentView.css';

interface Props {
  readonly row: SourceRow;
  /** Null: the newest. */
  readonly version: string | null;
  /** The line to open at; null: the beginning. */
  readonly line: number | null;
  /** Where one came from to look at it, and goes back to; null: the list of documents. */
  readonly from: Visitor | null;
}

export type Visitor = 'review' | 'import';

/** One document: its lines with what became of them, and beside them its cards, its questions, and what was left out. */
export function DocumentView({ row, version, line, from }: Props): JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const coverage = useCoverage(row.id, version);
  const covered = useMemo(
    () => (coverage.data === undefined ? null : coveredLines(coverage.data)),
    [coverage.data],
  );
  const kept = useKeptReview().look();
  // A review that is over meanwhile cannot be gone back to.
  const home = from === 'review' && kept === null ? null : from;
  const back = (): void => {
    if (home === 'import') void navigate({ to: '/import' });
    else if (home === 'review' && kept !== null) void navigate({ to: '/review', search: searchOf(kept) });
    else void navigate({ to: '/sources', search: {} });
  };
  const backWords = t(`sources.backTo.${home ?? 'list'}`);
  useCommands('screen', [{ id: 'back', title: backWords, keys: ['Escape'], group: 'go', run: back }]);
  return (
    <div className="preview source-view">
      <header className="preview-head">
        <div className="preview-top">
          <div className="preview-words">
            <Button look="quiet" className="source-back" onClick={back}>
              <Icon name="back" />
              {backWords}
              {home !== null && <Key spec="Escape" />}
            </Button>
            <h1 className="preview-title" tabIndex={-1}>
              <bdi dir="auto">{row.title}</bdi>
            </h1>
            <p className="preview-figures quiet">
              <span>
                <bdi dir="auto">{row.name}</bdi>
              </span>
            </p>
          </div>
          <label className="source-version">
            <span className="quiet">{t('sources.version')}</span>
            <select
              className="input"
              value={version ?? row.versions[0]?.id ?? ''}
              onChange={(event) =>
                void navigate({
                  to: '/sources',
                  search: {
                    source: row.id,
                    version: event.target.value,
                    ...(from === null ? {} : { from }),
                  },
                })
              }
            >
              {row.versions.map(({ id, at }, index) => (
                <option key={id} value={id}>
                  {t(index === 0 ? 'sources.newest' : 'sources.versionOf', { date: dateAndTime(at) })}
                </option>
              ))}
            </select>
          </label>
        </div>
        {covered !== null && <CoverageBar counts={covered.counts} />}
      </header>
      {coverage.isError && (
        <div className="preview-notice">
          <Notice title={t('sources.coverageFailed')}>
            <p>{wordsOf(coverage.error)}</p>
          </Notice>
        </div>
      )}
      {coverage.isPending && <p className="preview-notice quiet patient">{t('sources.opening')}</p>}
      {coverage.data !== undefined && covered !== null && (
        <Panes row={row} coverage={coverage.data} covered={covered} line={line} from={from} />
      )}
    </div>
  );
}

interface PanesProps {
  readonly row: SourceRow;
  readonly coverage: Coverage;
  readonly covered: CoveredLines;
  readonly line: number | null;
  readonly from: Visitor | null;
}

function Panes({ row, coverage, covered, line, from: visitor }: PanesProps): JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { objectives } = coverage;
  const waiting = useWaiting(row.id);
  const waits =
    waiting.data === undefined
      ? row.questions + row.contradictions
      : (waitsBySource(waiting.data).get(row.id) ?? 0);
  /** Lines that are marked, from 1, and whether the document should come to them. */
  const [shown, setShown] = useState<{
    readonly from: number;
    readonly to: number;
    readonly bring: boolean;
  } | null>(line === null ? null : { from: line, to: line, bring: true });
  /** Facts of the line that was chosen in the document: their cards come into view. */
  const [facts, setFacts] = useState<readonly string[]>(() => {
    const at = line === null ? undefined : covered.rows[line - 1];
    return at?.type === 'line' ? at.facts : [];
  });
  const [tab, setTab] = useState(() => {
    if (coverage.cards.some(({ fact }) => facts.includes(fact))) return 'cards';
    return waits > 0 ? 'waiting' : 'cards';
  });
  const marked = useMemo(() => {
    const lines = new Set<number>();
    for (let at = shown?.from ?? 1; at <= (shown?.to ?? 0); at += 1) lines.add(at - 1);
    return lines;
  }, [shown]);
  const openAt = ({ source, version, from, to }: CardSource): void => {
    if (source === row.id && version === coverage.version) setShown({ from, to, bring: true });
    else
      void navigate({
        to: '/sources',
        search: { source, version, line: from, ...(visitor === null ? {} : { from: visitor }) },
      });
  };
  const onLine = (own: readonly string[], index: number): void => {
    setShown({ from: index + 1, to: index + 1, bring: false });
    setFacts(own);
    if (coverage.cards.some(({ fact }) => own.includes(fact))) setTab('cards');
  };
  return (
    <div className="panes">
      <section className="pane pane-document" aria-label={t('preview.documentSide')}>
        <DocumentPane
          rows={covered.rows}
          marked={marked}
          target={shown?.bring === true ? shown.from - 1 : null}
          onSelect={onLine}
          onHover={nothing}
        />
      </section>
      <section className="pane pane-list" aria-label={t('sources.tabs')}>
        <Tabs className="tabs" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
          <TabList className="tab-list" aria-label={t('sources.tabs')}>
            <Tab className="tab" id="cards">
              {t('sources.tab.cards')} <span className="numbers">{coverage.cards.length}</span>
            </Tab>
            <Tab className="tab" id="waiting">
              {t('sources.tab.waiting')} <span className="numbers">{waits}</span>
            </Tab>
            {objectives.length > 0 && (
              <Tab className="tab" id="objectives">
                {t('sources.tab.objectives')}{' '}
                <span className="numbers">
                  {t('sources.objectives.figure', {
                    covered: coveredCount(objectives),
                    count: objectives.length,
                  })}
                </span>
              </Tab>
            )}
            <Tab className="tab" id="left-out">
              {t('sources.tab.left-out')} <span className="numbers">{covered.counts['left-out']}</span>
            </Tab>
          </TabList>
          <TabPanel className="tab-panel tab-cards" id="cards">
            <DocumentCards
              cards={coverage.cards}
              language={coverage.language}
              facts={facts}
              onSelect={({ from, to }) => setShown({ from, to, bring: true })}
            />
          </TabPanel>
          <TabPanel className="tab-panel" id="waiting">
            <WaitingPane source={row.id} onOpen={openAt} />
          </TabPanel>
          <TabPanel className="tab-panel" id="objectives">
            <ObjectiveList
              objectives={objectives}
              language={coverage.language}
              onSelect={({ from, to, facts: own }) => {
                setShown({ from, to, bring: true });
                setFacts(own);
              }}
            />
          </TabPanel>
          <TabPanel className="tab-panel" id="left-out">
            <LeftOutList
              leftOut={covered.leftOut}
              coverage={coverage}
              onSelect={(at) => setShown({ from: at, to: at, bring: true })}
            />
          </TabPanel>
        </Tabs>
      </section>
    </div>
  );
}

/** What a review was limited to, as its address says it. */
function searchOf({ deck, minutes }: KeptReview): { deck?: string; minutes?: number } {
  return { ...(deck === null ? {} : { deck }), ...(minutes === null ? {} : { minutes }) };
}

const nothing = (): void => undefined;
