import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { errorSentence } from '../../../shared/text/errors.ts';
import { VERSION } from '../../../shared/text/version.ts';
import { root } from '../../support/sources.ts';

it('the version the program states is that of its package', () => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  expect(VERSION).toBe(version);
});

it('a sentence is filled with its details, and a missing one leaves no brace', () => {
  expect(errorSentence('archiveNotFound', { file: '南雄.jiandang' })).toContain('“南雄.jiandang”');
  expect(errorSentence('archiveNotFound')).not.toMatch(/[{}]/);
});
