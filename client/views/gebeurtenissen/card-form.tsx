// What LMS does with one event: change it, end it, bind a dossier or release one.

import type { Gebeurtenis } from '#shared/deviation/gebeurtenis.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { usePicture } from '../../live/hooks.ts';
import { draftOfStatement, reasonField, statementBody, statementFields } from './act-fields.ts';
import { ActForm, type ActFormProps } from './act-form.tsx';
import { toBind } from './binding.ts';

export type Doing =
  | { readonly kind: 'change' | 'end' | 'bind' }
  | { readonly kind: 'release'; readonly afwijking: AfwijkingNumber };

export type CardFormProps = Pick<ActFormProps, 'onClose'> & {
  readonly gebeurtenis: Gebeurtenis;
  readonly doing: Doing;
};

export function CardForm({ gebeurtenis, doing, onClose }: CardFormProps) {
  const i18n = useI18n();
  const picture = usePicture();
  const { gebeurtenissen: own } = i18n.words;
  const { number, version, parts } = gebeurtenis;
  const reason = reasonField(own);
  const common = { onClose, id: `${number}-${doing.kind}` };
  switch (doing.kind) {
    case 'change':
      return (
        <ActForm
          {...common}
          title={own.changeTitle}
          fields={statementFields(own)}
          begin={draftOfStatement(gebeurtenis)}
          path={`/${number}/changes`}
          body={(typed) => ({ ...statementBody(typed, parts), version })}
        />
      );
    case 'end':
      return (
        <ActForm
          {...common}
          title={own.finishTitle}
          fields={[{ kind: 'moment', name: 'at', label: own.fields.at, required: true, canBeNow: true }, reason]}
          begin={{}}
          path={`/${number}/endings`}
          body={(typed) => ({ ...typed, version })}
        />
      );
    case 'bind': {
      const choices = toBind(picture, parts, i18n);
      const hint = choices.length === 0 ? { hint: own.noneToBind } : {};
      const { afwijking: label, chooseDossier: empty } = own.fields;
      return (
        <ActForm
          {...common}
          title={own.bindTitle}
          fields={[{ kind: 'choice', name: 'afwijking', label, required: true, empty, choices, ...hint }, reason]}
          begin={{}}
          path={`/${number}/bindings`}
          body={(typed) => ({ ...typed, version })}
        />
      );
    }
    case 'release':
      return (
        <ActForm
          {...common}
          id={`${number}-release-${doing.afwijking}`}
          title={own.releaseTitle(doing.afwijking)}
          fields={[reason]}
          begin={{}}
          path={`/${number}/releases`}
          body={(typed) => ({ ...typed, afwijking: doing.afwijking, version })}
        />
      );
  }
}
