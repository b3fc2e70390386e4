// The page of a party: what it must know, one clear button per notice, and what inspectors ask of it. Receipt is never approval.

import type { OwnNotices } from '#shared/dossier/api-dossier.ts';
import { ownPosts } from '#shared/reference/own-posts.ts';
import { partyOfActor } from '#shared/reference/parties.ts';
import { countText } from '#shared/words/count-text.ts';
import { OwnTurns } from '../../desk/turn/own-turns.tsx';
import { localMoment } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useSession } from '../../live/hooks.ts';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { Panel } from '../../parts/frame/panel.tsx';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { KeptStates } from '../../parts/states/kept-states.tsx';
import { queries } from '../../query/queries.ts';
import { useAnswer } from '../../query/use-answer.ts';
import { ClimbedList } from './climbed-list.tsx';
import { NoticeList } from './notice-list.tsx';
import styles from './notices.module.css';
import { OwnDossiers } from './own-dossiers.tsx';
import { QuestionList } from './question-list.tsx';
import { ReceptionList } from './reception-list.tsx';

export function NoticesView() {
  const { notices } = useI18n().words;
  const kept = useAnswer(queries.notices());
  return (
    <>
      <LiveHeader />
      <MainRegion className={`${page['page']} ${page['narrow']}`}>
        <h1>{notices.title}</h1>
        <KeptStates kept={kept} words={notices}>
          {(value) => <Told value={value} again={kept.again} />}
        </KeptStates>
      </MainRegion>
    </>
  );
}

function Told({ value, again }: { readonly value: OwnNotices; readonly again: () => void }) {
  const { words, naming } = useI18n();
  const { notices } = words;
  const { session } = useSession();
  if (session?.role === 'meldkamer') return <ToMeldkamer value={value} again={again} />;
  if (value.party === null) return <NoParty />;
  return (
    <>
      <OwnTurns number={null} />
      <p className={page['intro']}>{notices.intro(naming.receiver(value.party))}</p>
      {session === null || ownPosts(partyOfActor(session), session.meldkamer).size === 0 ? null : (
        <p className={`${page['intro']} ${styles['enter']}`}>
          <Link href="/console/entry">{notices.enter}</Link>
        </p>
      )}
      <p className={page['asOf']}>{notices.asOf(countText(value.position), localMoment(value.asOf))}</p>
      {value.climbed.length === 0 ? null : <ClimbedList climbed={value.climbed} />}
      {value.receptions.length === 0 ? null : <ReceptionList receptions={value.receptions} again={again} />}
      <NoticeList notices={value.notices} again={again} />
      <QuestionList questions={value.questions} again={again} />
      <OwnDossiers value={value} />
    </>
  );
}

/** A meldkamer is no party: what it is told is what comes to it. */
function ToMeldkamer({ value, again }: { readonly value: OwnNotices; readonly again: () => void }) {
  const { notices } = useI18n().words;
  return (
    <>
      <p className={page['intro']}>{notices.reception.intro}</p>
      <p className={page['asOf']}>{notices.asOf(countText(value.position), localMoment(value.asOf))}</p>
      <ReceptionList receptions={value.receptions} again={again} />
    </>
  );
}

function NoParty() {
  const { notices } = useI18n().words;
  const { session } = useSession();
  return (
    <Panel title={notices.noParty.title}>
      <div className={styles['texts']}>
        <p>{notices.noParty.explain(session?.organisation ?? '')}</p>
        <p>{notices.noParty.remedy}</p>
      </div>
    </Panel>
  );
}
