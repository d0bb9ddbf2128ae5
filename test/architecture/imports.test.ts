import { describe, expect, it } from 'vitest';
import { importsOf, read, sourceFiles } from '../support/sources.ts';

/** Folder → what its files may import: path prefixes of the project, or package names. First matching row counts. */
const RULES: { files: RegExp; may: RegExp }[] = [
  { files: /^shared\/(domain|policy|text)\//, may: /^(shared\/(domain|policy|text)\/|zod$)/ },
  { files: /^shared\/contract\//, may: /^(shared\/|zod$)/ },
  {
    files: /^electron\/ledger\//,
    may: /^(electron\/ledger\/|electron\/core\/primitives\.ts$|shared\/|better-sqlite3$|kysely$|zod$|node:$)/,
  },
  { files: /^electron\/documents\//, may: /^(electron\/documents\/|shared\/|docx$|fflate$|qrcode$|node:$)/ },
  {
    files: /^electron\/sheets\//,
    may: /^(electron\/sheets\/|shared\/|read-excel-file$|write-excel-file$|fflate$|iconv-lite$|node:$)/,
  },
  {
    files: /^electron\/features\//,
    may: /^(electron\/features\/|electron\/core\/|electron\/ledger\/|electron\/documents\/|electron\/sheets\/|shared\/|kysely$|pinyin-pro$|zod$|node:$)/,
  },
  { files: /^electron\/core\//, may: /^(electron\/(core|ledger|features)\/|shared\/|kysely$|pinyin-pro$|zod$|node:$)/ },
  { files: /^electron\/desktop\//, may: /^(electron\/(desktop|core)\/|shared\/|electron$|node:$)/ },
  { files: /^electron\/[^/]+\.ts$/, may: /^(electron\/|shared\/|electron$|node:$)/ },
  {
    files: /^renderer\//,
    may: /^(renderer\/|shared\/|react$|react-dom$|antd$|@ant-design\/|@tanstack\/react-query$|wouter$|dayjs$|echarts$|docx-preview$|zod$)/,
  },
];

describe('who may import whom', () => {
  for (const { files, may } of RULES)
    it(`files in ${files.source} import only what their row allows`, () => {
      const breaches = sourceFiles('shared', 'electron', 'renderer')
        .filter((file) => RULES.find((rule) => rule.files.test(file))?.files === files)
        .flatMap((file) =>
          importsOf(file)
            .filter((target) => !may.test(target))
            .map((target) => `${file} → ${target}`),
        );
      expect(breaches).toEqual([]);
    });

  it('every source file stands in a row of the table', () => {
    const homeless = sourceFiles('shared', 'electron', 'renderer').filter(
      (file) => !RULES.some((rule) => rule.files.test(file)),
    );
    expect(homeless).toEqual([]);
  });

  it("only the shell imports 'electron'", () => {
    const importers = sourceFiles('shared', 'electron', 'renderer').filter((file) =>
      importsOf(file).includes('electron'),
    );
    expect(importers.every((file) => /^electron\/(desktop\/|main\.ts|preload\.ts)/.test(file))).toBe(true);
  });

  it("a feature never imports another feature's repository", () => {
    const breaches = sourceFiles('electron/features').flatMap((file) => {
      const own = file.split('/').slice(0, 3).join('/');
      return importsOf(file)
        .filter((target) => target.startsWith('electron/features/') && !target.startsWith(`${own}/`))
        .filter((target) => target.endsWith('-repository.ts'))
        .map((target) => `${file} → ${target}`);
    });
    expect(breaches).toEqual([]);
  });

  it('one module alone reaches the cryptography of Node', () => {
    const importers = sourceFiles('shared', 'electron', 'renderer').filter((file) => /'node:crypto'/.test(read(file)));
    expect(importers).toEqual(['electron/core/primitives.ts']);
  });
});
