// Starts the screens in the browser: styles first, then the app.

import '@fontsource-variable/inter';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createLive } from './live/live.ts';
import { installRegions } from './parts/frame/regions.ts';
import { applyTheme, storedTheme } from './parts/frame/theme.ts';
import { reloadOnce } from './reload.ts';

applyTheme(storedTheme() ?? 'auto');
installRegions(document);

const live = createLive(() => reloadOnce('protocol'));
const root = document.getElementById('app');
if (root === null) throw new Error('The page has no element #app');
createRoot(root).render(
  <StrictMode>
    <App live={live} />
  </StrictMode>,
);
