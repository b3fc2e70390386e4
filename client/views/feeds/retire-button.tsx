// Takes a silent feed out of use, after a second press that says what it means. Only for LMS, and only where there is silence to end.

import { useState } from 'react';
import type { FeedView } from '#shared/overview/feed-view.ts';
import { may } from '#shared/reference/roles.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useSession } from '../../live/hooks.ts';
import { ask } from '../../live/http.ts';
import { Button } from '../../parts/controls/button.tsx';
import styles from './feeds.module.css';

type Step = 'idle' | 'asking' | 'busy' | 'failed';

export function RetireButton({ feed }: { readonly feed: FeedView }) {
  const { words, naming } = useI18n();
  const { feeds } = words;
  const { session } = useSession();
  const [step, setStep] = useState<Step>('idle');
  if (!may(session, 'feed.retire') || feed.manual || feed.freshness !== 'silent') return null;
  const name = naming.source(feed.source);

  const retire = async (): Promise<void> => {
    setStep('busy');
    const answer = await ask('/api/v1/feeds/retirements', { method: 'POST', body: { source: feed.source } });
    // When it is done the row leaves with the live picture.
    if (!answer.ok) setStep('failed');
  };

  if (step === 'idle' || step === 'failed') {
    return (
      <span className={styles['tools']}>
        <Button onPress={() => setStep('asking')} aria-label={feeds.retireFor(name)}>
          {feeds.retire}
        </Button>
        {step === 'failed' ? <span role="alert">{feeds.retireFailed}</span> : null}
      </span>
    );
  }
  return (
    <fieldset className={styles['confirm']}>
      <legend>{feeds.retireExplain}</legend>
      <Button onPress={() => void retire()} isDisabled={step === 'busy'} autoFocus>
        {feeds.retireConfirm}
      </Button>
      <Button onPress={() => setStep('idle')} isDisabled={step === 'busy'}>
        {words.app.buttons.cancel}
      </Button>
    </fieldset>
  );
}
