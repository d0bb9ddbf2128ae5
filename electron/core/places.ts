import os from 'node:os';
import path from 'node:path';

/** Where the parts of the program lie, seen from an entry file: as sources, or built into one folder. */
export function places(entry: { dirname: string; filename: string }): {
  /** Another entry, by name. */
  script: (name: 'core-worker' | 'job-worker' | 'preload') => string;
  resources: string;
  page: string;
} {
  const fromSource = entry.filename.endsWith('.ts');
  const beside = (name: string) => path.join(entry.dirname, name);
  return {
    script: (name) => beside(fromSource ? `${name}.ts` : `${name}.cjs`),
    resources: beside(fromSource ? '../resources' : 'resources'),
    page: beside(fromSource ? '../dist/renderer' : 'renderer'),
  };
}

/** The folder of this installation, the same in every host: `jiandang` in the system's place for settings, or JIANDANG_APP_FOLDER. */
export function appFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const named = environment['JIANDANG_APP_FOLDER'];
  if (named) return path.resolve(named);
  const home = os.homedir();
  const bySystem: Partial<Record<NodeJS.Platform, string>> = {
    win32: environment['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'),
    darwin: path.join(home, 'Library', 'Application Support'),
  };
  const settings = bySystem[process.platform] ?? environment['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
  return path.join(settings, 'jiandang');
}
