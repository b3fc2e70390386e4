// There already is one about the same: shown with links, and the way to register alongside it on purpose.

import { Alert } from '../../form/error-summary.tsx';
import { useWords } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import { Link } from '../../parts/header/navigation.tsx';

export type OverlapProps = {
  readonly numbers: readonly string[];
  readonly attempt: number;
  readonly isBusy: boolean;
  readonly onAlongside: () => void;
};

export function Overlap({ numbers, attempt, isBusy, onAlongside }: OverlapProps) {
  const { overlap } = useWords().newDossier;
  if (numbers.length === 0) return null;
  return (
    <Alert attempt={attempt}>
      <h2>{overlap.title}</h2>
      <p>{overlap.explain}</p>
      <ul>
        {numbers.map((number) => (
          <li key={number}>
            <Link href={`/register/${number}`}>{overlap.open(number)}</Link>
          </li>
        ))}
      </ul>
      <div>
        <Button isDisabled={isBusy} onPress={onAlongside}>
          {overlap.alongside(numbers.join(', '))}
        </Button>
      </div>
    </Alert>
  );
}
