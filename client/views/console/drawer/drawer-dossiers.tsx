// The dossiers that what is away belongs to: how far they are, who owns them, what was decided, and who holds the next step.
// What is missing is said as openly as what is there. What is away without a dossier can be given one from here, beside those that it had
// before: nobody makes a second one of what has one.

import { type Afwijking, stageOf } from '#shared/deviation/afwijking.ts';
import { valuesOf } from '#shared/deviation/chunked-map.ts';
import { byNumber } from '#shared/deviation/number.ts';
import type { FunctionView } from '#shared/overview/function-view.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { mayRegister } from '#shared/rules/step-rules.ts';
import { momentText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { useSession } from '../../../live/hooks.ts';
import { Link } from '../../../parts/header/navigation.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import { DossierCard } from './dossier-card.tsx';
import { DrawerSection } from './drawer-section.tsx';

export type DrawerDossiersProps = {
  readonly meldkamer: MeldkamerId;
  readonly parts: readonly FunctionView[];
  readonly picture: Picture;
};

export function DrawerDossiers({ meldkamer, parts, picture }: DrawerDossiersProps) {
  const { words } = useI18n();
  const { session } = useSession();
  const now = useNow();
  const own = words.console.drawer;
  const dossiers = dossiersOf(parts, picture);
  const without = parts.filter((part) => isElsewhere(part) && part.scope === 'spoed' && part.afwijking === null);
  // A planned deviation can be entered before anything moves; what has its dossier gets no second one from here.
  const asked = without.length > 0 || dossiers.length > 0 ? without : parts;
  const functions = asked.filter(({ scope }) => scope === 'spoed').map(({ id }) => id);
  const mayMake =
    session !== null && functions.length > 0 && mayRegister(session, { meldkamer, statement: { functions } });
  const earlier = earlierOf(parts, dossiers, picture);
  if (dossiers.length === 0 && earlier.length === 0 && without.length === 0 && !mayMake) return null;
  return (
    <DrawerSection title={own.dossiers}>
      {dossiers.map((afwijking) => (
        <DossierCard key={afwijking.number} afwijking={afwijking} picture={picture} />
      ))}
      {earlier.map((one) => (
        <p key={one.number} data-earlier={one.number}>
          <Link href={`/register/${one.number}`}>{words.domain.afwijking(one.number)}</Link>{' '}
          {own.earlier(words.domain.stage[stageOf(one)], momentText(one.course.startedAt ?? one.start, now))}
        </p>
      ))}
      {without.length === 0 ? null : <p>{own.noDossier}</p>}
      {mayMake ? (
        <p>
          <Link href={`/register/new?functions=${functions.map(encodeURIComponent).join(',')}`}>
            {own.makeAfwijking}
          </Link>
        </p>
      ) : null}
    </DrawerSection>
  );
}

/** The deviations that these parts belong to, oldest number first. */
export function dossiersOf(parts: readonly FunctionView[], picture: Picture): readonly Afwijking[] {
  const numbers = new Set<string | null>(parts.map(({ afwijking }) => afwijking));
  return valuesOf(picture.afwijkingen)
    .filter(({ number }) => numbers.has(number))
    .sort(byNumber);
}

const EARLIER_AT_MOST = 3;

/** The newest others about one of these parts that are not closed, planned and ended ones among them; the newest first. */
function earlierOf(
  parts: readonly FunctionView[],
  dossiers: readonly Afwijking[],
  picture: Picture,
): readonly Afwijking[] {
  return valuesOf(picture.afwijkingen)
    .filter((one) => !dossiers.includes(one) && parts.some(({ id }) => one.functions.includes(id)))
    .sort(byNumber)
    .slice(-EARLIER_AT_MOST)
    .reverse();
}

function isElsewhere(part: FunctionView): boolean {
  return part.class === 'other-meldkamer' || part.class === 'outside';
}
