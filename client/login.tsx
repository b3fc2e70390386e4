// Logging in with a key: typed, or from a link. The key leaves the address bar at once and is kept nowhere.

import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from './i18n/i18n.tsx';
import type { Words } from './i18n/nl.ts';
import { problemClause } from './i18n/problem-text.ts';
import { useLive } from './live/hooks.ts';
import type { LoginProblem } from './live/session.ts';
import styles from './login.module.css';
import { Button } from './parts/controls/button.tsx';
import { Choices } from './parts/controls/choices.tsx';
import { MainRegion } from './parts/frame/main-region.tsx';
import { navigate } from './parts/header/navigation.tsx';
import { returnPath } from './route.ts';

export function Login() {
  const words = useWords();
  const { app, screen } = words;
  const { sessions } = useLive();
  const [key, setKey] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<LoginProblem | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const login = useCallback(
    async (withKey: string) => {
      setBusy(true);
      setTrouble(null);
      const result = await sessions.login(withKey.trim());
      setBusy(false);
      if (result.ok) navigate(returnPath(location.search), 'replace');
      else {
        setTrouble(result.problem);
        field.current?.focus();
      }
    },
    [sessions],
  );

  useEffect(() => {
    function tryLink() {
      const linked = keyFromLink();
      if (linked !== null) void login(linked);
    }
    tryLink();
    addEventListener('hashchange', tryLink);
    return () => removeEventListener('hashchange', tryLink);
  }, [login]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (key.trim() !== '' && !busy) void login(key);
  }

  return (
    <MainRegion className={styles['page']}>
      <form className={styles['form']} onSubmit={submit} aria-busy={busy}>
        <h1>
          {app.product}: {screen.login}
        </h1>
        <p>{app.login.explain}</p>
        <label htmlFor="key">{app.login.key}</label>
        <input
          ref={field}
          id="key"
          name="key"
          type="password"
          autoComplete="current-password"
          spellCheck={false}
          required
          value={key}
          aria-invalid={trouble !== null}
          aria-describedby="login-trouble"
          className={styles['field']}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <p id="login-trouble" role="alert" className={styles['trouble']}>
          {trouble === null ? '' : troubleText(words, trouble)}
        </p>
        <Button look="primary" type="submit" isDisabled={busy}>
          {busy ? app.login.busy : app.login.submit}
        </Button>
        <p className={styles['privacy']}>{app.login.privacy}</p>
        <Choices />
      </form>
    </MainRegion>
  );
}

/** Takes the key out of the address and the history before anything else happens. */
function keyFromLink(): string | null {
  if (location.hash.length < 2) return null;
  const key = location.hash.slice(1);
  history.replaceState(null, '', location.pathname + location.search);
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

function troubleText({ app: { login }, problems }: Pick<Words, 'app' | 'problems'>, trouble: LoginProblem): string {
  if (trouble.kind === 'cookie-refused') return login.cookieRefused;
  if (trouble.kind === 'not-for-screens') return login.notForScreens;
  const { status, code } = trouble.problem;
  if (status === 0) return login.unreachable;
  if (code === 'mistyped-key') return login.mistypedKey;
  if (status === 401) return login.unknownKey;
  return status === 429 ? login.tooMany : login.failed(problemClause(problems, trouble.problem));
}
