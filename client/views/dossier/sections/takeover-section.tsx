// Who can take over from this meldkamer, as policy has it, and what leans on what now. What is not laid down stands there as unknown.

import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { standsReady } from '#shared/dossier/neighbours-today.ts';
import { apiPlaceText } from '../../../i18n/api-place.ts';
import { functionsByPost } from '../../../i18n/function-list.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { obstacleTexts } from '../../../i18n/obstacles-text.ts';
import { Link } from '../../../parts/header/navigation.tsx';
import { Moment } from '../../../parts/marks/moment.tsx';
import { Unknown } from './answer.tsx';
import { DossierSection, HeadRow, Subsection, WideTable } from './section.tsx';
import styles from './table.module.css';

type Props = { readonly detail: DossierDetail };

export function TakeoverSection({ detail }: Props) {
  const { takeover: text } = useI18n().words.dossier;
  return (
    <DossierSection section="takeover">
      <p>
        {text.intro}{' '}
        <span data-screen-only="">
          <Link href="/register/takeover">{text.all}</Link>
        </span>
      </p>
      <Relations detail={detail} />
      <Today detail={detail} />
      <LeaningNow detail={detail} />
    </DossierSection>
  );
}

function Relations({ detail }: Props) {
  const { words, naming } = useI18n();
  const { takeover: text } = words.dossier;
  const { relations, unknown, policy } = detail.takeover;
  return (
    <Subsection title={text.relations}>
      {relations.length === 0 ? (
        <p>
          <Unknown>{text.nothingLaidDown}</Unknown>
        </p>
      ) : (
        <WideTable label={text.relations}>
          <table className={styles['table']}>
            <thead>
              <HeadRow columns={['by', 'discipline', 'extent', 'tested', 'source']} text={text} />
            </thead>
            <tbody>
              {relations.map(({ to, discipline, extent, testedOn, source }) => (
                <tr key={`${to} ${discipline}`}>
                  <th scope="row">{naming.meldkamer(to)}</th>
                  <td data-head={text.discipline}>
                    {discipline === null ? words.takeover.allDisciplines : words.domain.discipline[discipline]}
                  </td>
                  <td data-head={text.extent}>
                    {extent === 'unknown' ? <Unknown /> : words.domain.takeoverExtent[extent]}
                  </td>
                  <td data-head={text.tested}>{testedOn ?? <Unknown>{words.takeover.neverTested}</Unknown>}</td>
                  <td data-head={text.source}>{source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      <ul>
        {unknown.map(({ discipline, to }) => (
          <li key={discipline}>
            {text.unknownBy(words.domain.discipline[discipline], to.map(naming.meldkamer).join(', '))}: <Unknown />
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{words.takeover.policy(policy.version, policy.owner, policy.source)}</p>
    </Subsection>
  );
}

/** Laid down in policy is not able today: each is shown as it stands now. */
function Today({ detail }: Props) {
  const { words, naming } = useI18n();
  const { takeover: text } = words.dossier;
  const { neighbours } = detail.takeover;
  const { obstacle } = words.takeover;
  return (
    <Subsection title={text.today}>
      {neighbours.length === 0 ? <p>{text.nobodyToday}</p> : null}
      <ul className={styles['rows']}>
        {neighbours.map((one) => (
          <li key={one.meldkamer}>
            <strong>{naming.meldkamer(one.meldkamer)}</strong>
            {standsReady(one) ? <span>{words.takeover.ready}</span> : null}
            {obstacleTexts(one, words, naming).map((each) => (
              <span key={each}>{each}</span>
            ))}
            {one.carries.length === 0 ? null : (
              <span>{obstacle.carries(one.carries.map(naming.meldkamer).join(', '))}</span>
            )}
            {one.unknown.length === 0 ? null : (
              <span>
                <Unknown>{obstacle.unknown(functionsByPost(words.domain, naming, one.unknown).join('; '))}</Unknown>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Subsection>
  );
}

function LeaningNow({ detail }: Props) {
  const { words, naming } = useI18n();
  const { takeover: text } = words.dossier;
  const { leaning, unplaced } = detail.takeover;
  return (
    <Subsection title={text.leaning}>
      {leaning.length === 0 ? <p>{text.nothingLeans}</p> : null}
      {unplaced.length === 0 ? null : (
        <p>
          <Unknown>{text.unplaced}</Unknown> {functionsByPost(words.domain, naming, unplaced).join('; ')}
        </p>
      )}
      <ul className={styles['rows']}>
        {leaning.map((one) => (
          <li key={`${one.at.meldkamer ?? one.at.place} ${one.functions.join()}`}>
            <strong>{apiPlaceText(naming, one.at) ?? <Unknown />}</strong>
            <span>{functionsByPost(words.domain, naming, one.functions).join('; ')}</span>
            <span>
              {words.domain.since} {one.since === null ? <Unknown /> : <Moment at={one.since} />}
              {one.afwijking === null || one.afwijking === detail.afwijking.number ? null : (
                <>
                  , <Link href={`/register/${one.afwijking}`}>{words.domain.afwijking(one.afwijking)}</Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Subsection>
  );
}
