import { createContext, useContext, useMemo } from 'react';
import type { Client, Input } from './client.ts';
import { useApplication } from './hooks.ts';

type Filter = Input<'desktop.chooseFile'>['filter'];

/** Where the page lets the user pick in folders itself, because its host has no dialogs; null when given up. */
export interface FolderPicker {
  pickFile(wanted: { title: string; filter: Filter }): Promise<string | null>;
  pickFolder(wanted: { title: string }): Promise<string | null>;
  /** A file of this PC, from the browser's own dialog. */
  pickUpload(endings: readonly string[]): Promise<File | null>;
}
export const FolderPickerContext = createContext<FolderPicker | undefined>(undefined);

/** Choosing files and folders, alike in both hosts; null when the user gives up. */
export interface FileChoices {
  chooseFile(wanted: { title: string; filter: Filter }): Promise<string | null>;
  chooseFolder(wanted: { title: string }): Promise<string | null>;
  chooseSave(wanted: { title: string; filter: Filter; suggested: string }): Promise<string | null>;
  /** Hands a written file to the user: downloads it where it lies in the host's spool. */
  deliver(path: string): Promise<void>;
  openPath(path: string): Promise<void>;
}

const ENDINGS = { workbook: ['.xlsx', '.csv'], list: ['.xlsx', '.csv'], document: ['.docx'] } as const;

/** The file choices of this page's host. */
export function useFiles(): FileChoices {
  const { client } = useApplication();
  const picker = useContext(FolderPickerContext);
  return useMemo(() => {
    const openPath = async (path: string) => void (await client.call('desktop.openPath', { path }));
    return picker && client.bridge.upload
      ? { ...browserFiles(client, picker), openPath }
      : { ...nativeFiles(client), openPath };
  }, [client, picker]);
}

function nativeFiles(client: Client): Omit<FileChoices, 'openPath'> {
  return {
    chooseFile: async (wanted) => (await client.call('desktop.chooseFile', wanted)).path,
    chooseFolder: async (wanted) => (await client.call('desktop.chooseFolder', wanted)).path,
    chooseSave: async (wanted) => (await client.call('desktop.chooseSave', wanted)).path,
    deliver: async () => {},
  };
}

/** An archive is opened where it lies; all else is uploaded, and what is saved is downloaded. */
function browserFiles(client: Client, picker: FolderPicker): Omit<FileChoices, 'openPath'> {
  const { bridge } = client;
  return {
    async chooseFile(wanted) {
      if (wanted.filter === 'archive') return picker.pickFile(wanted);
      const file = await picker.pickUpload(ENDINGS[wanted.filter]);
      return file && bridge.upload ? bridge.upload(file) : null;
    },
    chooseFolder: (wanted) => picker.pickFolder(wanted),
    async chooseSave(wanted) {
      if (wanted.filter !== 'archive') return (await client.call('desktop.chooseSave', wanted)).path;
      const folder = await picker.pickFolder({ title: wanted.title });
      if (folder === null) return null;
      const separator = folder.includes('\\') ? '\\' : '/';
      const suggested = `${folder.replace(/[/\\]$/, '')}${separator}${wanted.suggested}`;
      return (await client.call('desktop.chooseSave', { ...wanted, suggested })).path;
    },
    async deliver(path) {
      if (!path.startsWith('spool:') || !bridge.download) return;
      const url = URL.createObjectURL(await bridge.download(path));
      const link = Object.assign(document.createElement('a'), { href: url, download: path.split('/').at(-1) ?? '' });
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
  };
}
