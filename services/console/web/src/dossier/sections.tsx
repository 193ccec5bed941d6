import type { DossierDetail } from '@nhipcau/contracts';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Seats } from '../approval/seats.tsx';
import { NomineesShown } from '../commendation/nominees-shown.tsx';
import { ExecutionShown } from '../execution/execution-shown.tsx';
import { useSpeech } from '../language/language.ts';
import { ReportText } from '../reporting/report-text.tsx';
import { Board } from './consultation-board.tsx';
import { Happenings } from './happenings.tsx';
import { RulesApplied } from './rules-applied.tsx';
import { TasksList } from './tasks-list.tsx';
import type { Look } from './use-look.ts';
import { Versions } from './versions.tsx';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** The stages that there is something to read of, in the order of the lifecycle. */
function useStageSections(dossier: DossierDetail, look: Look): readonly Section[] {
  const { say, word } = useSpeech();
  const { consultation, earlierConsultations, approval, execution, report, commendation } = dossier;
  const boards = [...(consultation === undefined ? [] : [consultation]), ...earlierConsultations.toReversed()];
  const sections: Section[] = [];
  const add = (id: string, title: string, content: ReactNode) => sections.push({ id, title, content });
  if (boards.length > 0) {
    add(
      'consultation',
      word('stage', 'consultation'),
      boards.map((board) => <Board key={board.round} board={board} seenAt={look.at} />),
    );
  }
  if (approval !== undefined) add('approval', word('stage', 'approval'), <Seats standing={approval} />);
  if (execution !== undefined)
    add('execution', word('stage', 'execution'), <ExecutionShown dossier={dossier.id} standing={execution} />);
  if (report !== undefined) add('report', say('dossier.report'), <ReportText dossier={dossier.id} report={report} />);
  if (commendation !== undefined && commendation.nominees.length > 0) {
    add('commendation', word('stage', 'commendation'), <NomineesShown standing={commendation} />);
  }
  return sections;
}

export function Sections(props: {
  dossier: DossierDetail;
  look: Look;
  /** Numbers of the events that are new to the reader. */
  news: readonly number[];
  section: string;
  open(section: string): void;
}): ReactNode {
  const { say } = useSpeech();
  const { dossier, look, news, section, open } = props;
  const stages = useStageSections(dossier, look);
  const title = news.length > 0 ? say('dossier.timelineNew', { n: news.length }) : say('dossier.timeline');
  const sections: readonly Section[] = [
    {
      id: 'text',
      title: say('dossier.text'),
      content: <Versions key={dossier.version?.no ?? 0} dossier={dossier} seenAt={look.at} />,
    },
    ...stages,
    { id: 'tasks', title: say('dossier.tasks'), content: <TasksList tasks={dossier.tasks} /> },
    { id: 'timeline', title, content: <Happenings id={dossier.id} news={news} /> },
    { id: 'rules', title: say('dossier.rules'), content: <RulesApplied dossier={dossier} /> },
  ];
  const known = sections.some(({ id }) => id === section) ? section : 'text';
  return (
    <Tabs className="tabs" selectedKey={known} onSelectionChange={(key) => open(String(key))}>
      <TabList aria-label={say('dossier.sections')}>
        {sections.map((section) => (
          <Tab key={section.id} id={section.id}>
            {section.title}
          </Tab>
        ))}
      </TabList>
      {sections.map(({ id, content }) => (
        <TabPanel key={id} id={id}>
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
