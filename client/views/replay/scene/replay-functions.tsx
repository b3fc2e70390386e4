// Every function of one meldkamer at one past moment: where it was, since when, who said so, and how sure that was.

import type { Instant } from '#shared/base/time.ts';
import type { ApiFunction, ApiMeldkamer } from '#shared/overview/api-shapes.ts';
import type { FunctionId } from '#shared/reference/functions.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { momentText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import { Panel } from '../../../parts/frame/panel.tsx';
import { StatusMark } from '../../../parts/marks/status-mark.tsx';
import styles from './replay-functions.module.css';
import { codeOf, freshnessThen, lastPlace, placeLabel } from './replay-text.ts';

export type ReplayFunctionsProps = {
  readonly view: ApiMeldkamer;
  readonly at: Instant;
  readonly onClose: () => void;
};

export function ReplayFunctions({ view, at, onClose }: ReplayFunctionsProps) {
  const { functions: own } = useI18n().words.replay;
  return (
    <Panel title={own.title(view.name)} tools={<Button onPress={onClose}>{own.close}</Button>} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable with the keyboard */}
      <section className={styles['scroll']} tabIndex={0} aria-label={own.table} data-scrolls="">
        <table className={styles['table']}>
          <thead>
            <tr>
              {[own.function, own.place, own.since, own.source, own.quality].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.functions.map((one) => (
              <Row key={one.id} one={one} at={at} />
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}

function Row({ one, at }: { readonly one: ApiFunction; readonly at: Instant }) {
  const { words, naming } = useI18n();
  const { location } = one;
  const last = location.class === 'unknown' ? lastPlace(location) : null;
  return (
    <tr>
      <th scope="row">{naming.function(one.id as FunctionId)}</th>
      <td>
        <StatusMark
          location={location.class}
          where={codeOf(location) || null}
          last={last === null ? null : words.domain.lastKnownBare(placeLabel(last, words))}
        />
      </td>
      <td>{location.since === null ? words.replay.functions.unknown : momentText(location.since as Instant, at)}</td>
      <td>
        {location.source === null ? words.replay.functions.unknown : naming.source(location.source as SourceId)}
        {location.manual ? ` (${words.domain.manual})` : ''}
      </td>
      <td>{freshnessThen(location.freshness, words)}</td>
    </tr>
  );
}
