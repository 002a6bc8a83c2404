import type { ThemeConfig } from 'antd';
import css from './tokens.css?raw';

/** The value of a custom property of `tokens.css`. */
function token(name: string): string {
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1];
  if (value === undefined) throw new Error(`tokens.css has no --${name}`);
  return value.trim();
}

const pixels = (name: string) => Number.parseFloat(token(name));

/** antd's theme, made of `tokens.css`, so that a colour is decided in one place. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: token('indigo'),
    colorInfo: token('indigo'),
    colorLink: token('indigo'),
    colorError: token('cinnabar'),
    colorWarning: token('amber'),
    colorSuccess: token('jade'),
    colorBgLayout: token('paper'),
    colorBgContainer: token('sheet'),
    colorFillSecondary: token('sunk'),
    colorText: token('ink'),
    colorTextSecondary: token('ink-2'),
    colorTextTertiary: token('ink-3'),
    colorTextPlaceholder: token('ink-3'),
    colorBorder: token('line-strong'),
    colorBorderSecondary: token('line'),
    borderRadius: pixels('radius'),
    fontFamily: token('font'),
    fontSize: pixels('fs'),
    controlHeight: 32,
    wireframe: false,
    motion: false,
    boxShadowSecondary: '0 2px 10px rgba(29, 33, 38, 0.14)',
  },
  components: {
    Button: { fontWeight: 400, primaryShadow: 'none', defaultShadow: 'none' },
    Table: { headerBg: 'transparent', headerSplitColor: 'transparent', cellPaddingBlockSM: 6 },
    Drawer: { padding: 24, paddingLG: 24 },
    Segmented: { itemSelectedBg: token('indigo-soft'), itemSelectedColor: token('indigo') },
  },
};
