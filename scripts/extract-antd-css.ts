// Writes antd's styles as one file, so that the page needs no inline style (CSP `style-src 'self'`).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createElement, type ReactElement } from 'react';
import { antdTheme, TEXT_SIZES, type TextSize } from '../renderer/theme.ts';

const require = createRequire(import.meta.url);
const { ConfigProvider } = require('antd') as typeof import('antd');
const { extractStyle } =
  require('@ant-design/static-style-extract') as typeof import('@ant-design/static-style-extract');

/** antd components the page uses, and those inside them; one missing here is shown unstyled. */
const COMPONENTS = [
  ...['Alert', 'App', 'AutoComplete', 'Button', 'Checkbox', 'DatePicker', 'Drawer', 'Dropdown', 'Empty', 'Form'],
  ...[
    'Input',
    'InputNumber',
    'Menu',
    'Modal',
    'Popconfirm',
    'Popover',
    'Progress',
    'Radio',
    'Result',
    'Segmented',
    'Select',
  ],
  ...['Skeleton', 'Space', 'Spin', 'Steps', 'Switch', 'Tabs', 'Tag', 'Tooltip', 'Tree', 'TreeSelect'],
  ...['message', 'notification'],
];

function stylesOf(size: TextSize): string {
  const theme = { ...antdTheme(size), zeroRuntime: false };
  const customTheme = (node: ReactElement) => createElement(ConfigProvider, { theme }, node);
  return extractStyle({ customTheme, includes: COMPONENTS } as never)
    .replace(/<style[^>]*>/g, '')
    .replaceAll('</style>', '\n');
}

/** Rules of the large theme that name it: its variables; everything else is equal to the normal theme. */
function onlyVariables(css: string, key: string): string {
  return css
    .split('}')
    .filter((rule) => rule.includes(`.${key}`))
    .map((rule) => `${rule}}`)
    .join('\n');
}

/** Writes `renderer/generated/antd.css`: antd's reset, all rules, and the variables of both text sizes. */
export function extractAntdCss(root: string): void {
  const { error, warn } = console;
  console.error = console.warn = () => {};
  try {
    const [normal, large] = TEXT_SIZES.map((size) => stylesOf(size));
    const reset = readFileSync(require.resolve('antd/dist/reset.css'), 'utf8');
    const folder = path.join(root, 'renderer/generated');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'antd.css'), [reset, normal, onlyVariables(large!, 'jiandang-large')].join('\n'));
  } finally {
    Object.assign(console, { error, warn });
  }
}

if (process.argv[1] === import.meta.filename) extractAntdCss(path.join(import.meta.dirname, '..'));
