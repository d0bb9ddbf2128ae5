import { StyleProvider } from '@ant-design/cssinjs';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { antdTheme, type TextSize } from '../theme.ts';

dayjs.locale('zh-cn');

type Choice = [TextSize, (size: TextSize) => void];
const TextSizeContext = createContext<Choice>(['normal', () => {}]);
const KEPT = 'jiandang.textSize';

/** The page's text size and the way to change it. */
export function useTextSize(): Choice {
  return useContext(TextSizeContext);
}

/**
 * antd in Chinese with the extracted styles of the chosen text size. Its remaining style elements go into a box that
 * is nowhere on the page (the CSP takes none).
 */
export function TextSizeProvider({ children }: { children: ReactNode }) {
  const [size, setSize] = useState<TextSize>(() => (readKept() === 'large' ? 'large' : 'normal'));
  const nowhere = useMemo(() => document.createElement('div'), []);
  const choice = useMemo<Choice>(() => [size, setSize], [size]);
  useEffect(() => {
    document.documentElement.dataset.text = size;
    keep(size);
  }, [size]);
  return (
    <TextSizeContext value={choice}>
      <StyleProvider container={nowhere}>
        <ConfigProvider key={size} locale={zhCN} theme={antdTheme(size)} button={{ autoInsertSpace: false }}>
          <App component={false}>{children}</App>
        </ConfigProvider>
      </StyleProvider>
    </TextSizeContext>
  );
}

/** The browser's own storage, because the size is wanted before any archive is open; hosts without it forget. */
function readKept(): string | null {
  try {
    return window.localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keep(size: TextSize): void {
  try {
    window.localStorage.setItem(KEPT, size);
  } catch {
    // Nothing to keep it in: the choice holds until the window closes.
  }
}
