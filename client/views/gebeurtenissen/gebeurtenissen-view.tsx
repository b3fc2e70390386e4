// The page of events: what is proposed, what goes on, what is over; and for LMS all it can do about it.

import { useState } from 'react';
import { gebeurtenissenIn, isGoingOn } from '#shared/deviation/gebeurtenis.ts';
import { gebeurtenissenOf } from '#shared/picture/picture.ts';
import { may } from '#shared/reference/roles.ts';
import { useGiveBack } from '../../form/use-give-back.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { usePicture, useSession } from '../../live/hooks.ts';
import { Button } from '../../parts/controls/button.tsx';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { RegisterNavigation } from '../../parts/header/register-navigation.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { statementBody, statementFields } from './act-fields.ts';
import { ActForm } from './act-form.tsx';
import { GebeurtenisCard } from './gebeurtenis-card.tsx';
import styles from './gebeurtenissen.module.css';
import { ProposalCard } from './proposal-card.tsx';

export function GebeurtenissenView() {
  const { gebeurtenissen: own } = useWords();
  const { session } = useSession();
  const picture = usePicture();
  const [isOpening, setIsOpening] = useState(false);
  const { around, giveBack } = useGiveBack();
  const { proposals, ...known } = gebeurtenissenOf(picture);
  const all = gebeurtenissenIn({ ...known, proposals });
  const mayAct = may(session, 'gebeurtenis.write');
  const shown = [...all.filter(isGoingOn), ...all.filter((one) => !isGoingOn(one))];
  return (
    <>
      <LiveHeader />
      <MainRegion className={page['page']}>
        <RegisterNavigation />
        <h1>{own.title}</h1>
        <p className={page['intro']}>{own.intro}</p>
        {Object.values(proposals).map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} mayAct={mayAct} />
        ))}
        {mayAct && !isOpening ? (
          <div ref={around}>
            <Button data-opens="new" onPress={() => setIsOpening(true)}>
              {own.open}
            </Button>
          </div>
        ) : null}
        {isOpening ? (
          <div className={styles['sheet']}>
            <ActForm
              id="gebeurtenis-open"
              title={own.openTitle}
              fields={statementFields(own)}
              begin={{ parts: [{}] }}
              path=""
              body={(typed) => statementBody(typed, [])}
              onClose={() => {
                setIsOpening(false);
                giveBack('new');
              }}
            />
          </div>
        ) : null}
        {shown.length === 0 ? <EmptyState>{own.none}</EmptyState> : null}
        {shown.map((one) => (
          <GebeurtenisCard key={one.number} gebeurtenis={one} mayAct={mayAct} />
        ))}
      </MainRegion>
    </>
  );
}
