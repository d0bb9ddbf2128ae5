import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '../..');

/** Source files that git tracks or would track, relative to the project, with forward slashes. */
export function sourceFiles(...folders: string[]): string[] {
  const out = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...folders], { cwd: root });
  return out
    .toString()
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
}

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** What a file imports: project files by their path, packages by their name. */
export function importsOf(file: string): string[] {
  const specifiers = [...read(file).matchAll(/(?:\bfrom\s+|\bimport\(\s*|^import\s+)'([^'\n]+)'/gm)].map(
    (match) => match[1]!,
  );
  return specifiers.map((specifier) =>
    specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), specifier)
      : specifier.startsWith('node:')
        ? 'node:'
        : specifier
            .split('/')
            .slice(0, specifier.startsWith('@') ? 2 : 1)
            .join('/'),
  );
}
