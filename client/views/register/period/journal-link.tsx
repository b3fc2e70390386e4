// Leads to one entry of the journal as it is stored, for those who may read it; for others it only names the position.

import { may } from '#shared/reference/roles.ts';
import { countText } from '#shared/words/count-text.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { useSession } from '../../../live/hooks.ts';
import { doorHere } from '../../../live/world.ts';

export function JournalLink({ position }: { readonly position: number }) {
  const { register } = useWords();
  const { session } = useSession();
  const name = register.detail.position(countText(position));
  if (!may(session, 'journal.read')) return <span>{name}</span>;
  return (
    <a
      href={doorHere(`/api/v1/journal?after=${position - 1}&limit=1`)}
      target="_blank"
      rel="noreferrer"
      aria-label={register.detail.openPosition(countText(position))}
    >
      {name}
    </a>
  );
}
