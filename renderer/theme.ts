import type { ThemeConfig } from 'antd';

/** Size of text on the page: the switch in the top bar. */
export type TextSize = 'normal' | 'large';
export const TEXT_SIZES: readonly TextSize[] = ['normal', 'large'];

const FONT =
  "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', 'FandolHei', sans-serif";

/** Deep blue and neutral greys; text 14 px or 16 px. One source for the page and for the extracted styles. */
export function antdTheme(size: TextSize): ThemeConfig {
  return {
    zeroRuntime: true,
    hashed: false,
    cssVar: { key: themeKey(size) },
    token: {
      colorPrimary: '#1d4f91',
      colorInfo: '#1d4f91',
      colorLink: '#1d4f91',
      colorSuccess: '#2e7d4f',
      colorWarning: '#b7791f',
      colorError: '#b3261e',
      // antd derives its pale grounds from the strong colours; from these dark ones they come out grey.
      colorInfoBg: '#eef3f9',
      colorInfoBorder: '#b9cbe3',
      colorSuccessBg: '#eff7f1',
      colorSuccessBorder: '#b4d5c0',
      colorWarningBg: '#fdf6e3',
      colorWarningBorder: '#e5cd94',
      colorErrorBg: '#fcf0ee',
      colorErrorBorder: '#e8b9b4',
      colorText: '#1f2933',
      colorTextSecondary: '#52606d',
      colorBgLayout: '#f3f5f7',
      colorBorder: '#c9d1da',
      colorBorderSecondary: '#e1e6ec',
      borderRadius: 4,
      fontFamily: FONT,
      fontSize: size === 'large' ? 16 : 14,
      controlHeight: size === 'large' ? 36 : 32,
      wireframe: false,
      motion: false,
    },
  };
}

/** Name of the CSS variables of a text size. */
export function themeKey(size: TextSize): string {
  return size === 'large' ? 'jiandang-large' : 'jiandang';
}
