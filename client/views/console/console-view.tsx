// The operations console: is anything wrong, where, and what has to be done. Puts its parts together; each rule sits in its own file.

import { useWords } from '../../i18n/i18n.tsx';
import { useConnection, useOverview, usePicture } from '../../live/hooks.ts';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { ConsoleLayout } from './console-layout.tsx';

export function ConsoleView() {
  const words = useWords();
  const overview = useOverview();
  const picture = usePicture();
  const { quality, lifeAt } = useConnection();
  if (overview === null) {
    return (
      <>
        <LiveHeader />
        <MainRegion label={words.console.title}>
          <h1 className="visually-hidden">{words.console.title}</h1>
          <EmptyState>{words.console.waiting}</EmptyState>
        </MainRegion>
      </>
    );
  }
  return <ConsoleLayout overview={overview} picture={picture} quality={quality} lifeAt={lifeAt} />;
}
