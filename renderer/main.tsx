import './client/no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './app.tsx';
import { ApplicationProvider } from './client/application.tsx';
import { hostBridge } from './client/bridge.ts';
import './generated/antd.css';
import './style/base.css';
import './style/parts.css';
import './style/screens.css';
import './style/screens-b.css';
import './style/print.css';

const root = document.getElementById('root');
if (root) {
  const bridge = hostBridge();
  createRoot(root).render(
    <StrictMode>
      <ApplicationProvider bridge={bridge}>
        <Page bridge={bridge} />
      </ApplicationProvider>
    </StrictMode>,
  );
}
