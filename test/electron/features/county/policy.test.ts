import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listProfiles, loadProfile, parseProfile, readProfile } from '../../../../electron/features/county/policy.ts';
import { AppError, errorData } from '../../../../shared/contract/app-error.ts';

const resources = join(import.meta.dirname, '../../../../resources');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
  cpSync(join(resources, 'policy'), join(folder, 'policy'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function errorOf(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return errorData(error);
    throw error;
  }
  throw new Error('nothing was thrown');
}

function copyProfile(id: string, newId: string, change: (text: string) => string): void {
  const text = readFileSync(join(folder, 'policy', `${id}.json`), 'utf8').replaceAll(
    `"profile_id": "${id}"`,
    `"profile_id": "${newId}"`,
  );
  writeFileSync(join(folder, 'policy', `${newId}.json`), change(text));
}

test('four profiles are listed from the province down', () => {
  expect(listProfiles(resources).map(({ id, level }) => [id, level])).toEqual([
    ['guangdong-2016', 'province'],
    ['jiangmen-2016', 'prefecture'],
    ['nanxiong-2016', 'county'],
    ['zhanjiang-etdz-2016', 'county'],
  ]);
  expect(listProfiles(resources)[1]?.subAreas).toHaveLength(7);
});

test('[R-500] a profile comes with its parent, neither copied into the other', () => {
  const view = loadProfile(resources, 'nanxiong-2016');
  expect(view.parent?.profile_id).toBe('guangdong-2016');
  expect(view.profile.loans.microcredit.max_amount).toBeUndefined();
  expect(loadProfile(resources, 'guangdong-2016').parent).toBeUndefined();
});

test('an office’s copy of a profile is listed and read like a shipped one', () => {
  copyProfile('nanxiong-2016', 'our-county-2016', (text) => text.replace('"amount": 4000', '"amount": 4200'));
  expect(listProfiles(folder).map((profile) => profile.id)).toContain('our-county-2016');
  expect(loadProfile(folder, 'our-county-2016').profile.scope.household_lines[0]?.amount).toBe(4200);
});

test('a broken copy is refused in one sentence that names the failing key', () => {
  copyProfile('nanxiong-2016', 'broken', (text) => text.replace('"amount": 4000', '"amount": "4000元"'));
  expect(errorOf(() => loadProfile(folder, 'broken')).sentence).toBe(
    '政策方案“broken”的“scope.household_lines[0].amount”不符合要求：应为数字。',
  );
});

test('a copy that is no JSON, bears another id, or names a missing parent is refused', () => {
  copyProfile('nanxiong-2016', 'cut', (text) => text.slice(0, 900));
  expect(errorOf(() => loadProfile(folder, 'cut'))).toMatchObject({ code: 'profileInvalid' });
  copyProfile('nanxiong-2016', 'renamed', (text) => text.replace('"profile_id": "renamed"', '"profile_id": "other"'));
  expect(errorOf(() => readProfile(folder, 'renamed')).details).toMatchObject({ place: 'profile_id' });
  copyProfile('nanxiong-2016', 'orphan', (text) => text.replace('"profile": "guangdong-2016"', '"profile": "gone"'));
  expect(errorOf(() => loadProfile(folder, 'orphan'))).toMatchObject({
    code: 'profileUnknown',
    details: { profile: 'gone' },
  });
});

test('only the name of a profile is accepted, never a path', () => {
  for (const id of ['../about', 'no-such', '', 'a/b', 'a\\b']) {
    expect(errorOf(() => loadProfile(resources, id)).code).toBe('profileUnknown');
  }
});

test('a profile from a file elsewhere is checked by its text', () => {
  const text = readFileSync(join(resources, 'policy', 'jiangmen-2016.json'), 'utf8');
  expect(parseProfile(text, '江门').profile_id).toBe('jiangmen-2016');
  expect(errorOf(() => parseProfile('{"kind":"relief"}', '来件')).details).toMatchObject({ profile: '来件' });
});
