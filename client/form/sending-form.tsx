// The frame of a form that is sent from here: the browser neither checks it, in words of its own, nor sends it.

import type { ComponentProps } from 'react';

export type SendingFormProps = Omit<ComponentProps<'form'>, 'onSubmit'> & {
  readonly isBusy: boolean;
  readonly send: () => void;
};

export function SendingForm({ isBusy, send, ...props }: SendingFormProps) {
  return (
    <form
      {...props}
      noValidate
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    />
  );
}
