import { Button, Modal } from 'antd';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Input } from '../client/client.ts';
import { type FolderPicker, FolderPickerContext } from '../client/files.ts';
import { useQuery } from '../client/hooks.ts';
import { pathNow } from './address.ts';
import { Loaded } from './loaded.tsx';
import { PICKER, UI } from './text.ts';

type Filter = Input<'desktop.chooseFile'>['filter'];
interface Asked {
  /** The screen that asked: leaving it gives the question up. */
  path: string;
  title: string;
  filter?: Filter;
  answer(path: string | null): void;
}

/** Lets the page pick files and folders itself where its host has no dialogs. */
export function FilePickerProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  const ask = useCallback(
    (wanted: { title: string; filter?: Filter }) =>
      new Promise<string | null>((resolve) => {
        const answer = (path: string | null) => {
          setAsked(undefined);
          resolve(path);
        };
        setAsked({ ...wanted, path: pathNow(), answer });
      }),
    [],
  );
  const [path] = useLocation();
  const isHere = asked?.path === path;
  const picker = useMemo<FolderPicker>(() => ({ pickFile: ask, pickFolder: ask, pickUpload }), [ask]);
  return (
    <FolderPickerContext value={picker}>
      {children}
      {asked && isHere && <PickerDialog {...asked} />}
    </FolderPickerContext>
  );
}

/** The browser's own dialog; null when it was closed without a choice. */
function pickUpload(endings: readonly string[]): Promise<File | null> {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: endings.join(',') });
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

function PickerDialog({ title, filter, answer }: Asked) {
  const [path, setPath] = useState<string>();
  const listing = useQuery('desktop.listFolder', { ...(path ? { path } : {}), ...(filter ? { filter } : {}) });
  const folder = listing.data?.path;
  return (
    <Modal
      open
      title={title}
      onCancel={() => answer(null)}
      footer={[
        <Button key="no" onClick={() => answer(null)}>
          {UI.cancel}
        </Button>,
        !filter && (
          <Button key="yes" type="primary" disabled={!folder} onClick={() => answer(folder ?? null)}>
            {PICKER.folder}
          </Button>
        ),
      ]}
    >
      <Loaded query={listing}>
        {(value) => (
          <div className="picker">
            <div className="picker-place">
              <Button
                size="small"
                disabled={value.parent === null}
                onClick={() => value.parent && setPath(value.parent)}
              >
                {PICKER.up}
              </Button>
              <span title={value.path}>{value.path}</span>
            </div>
            <ul>
              {value.folders.map((each) => (
                <li key={each.path}>
                  <button type="button" onClick={() => setPath(each.path)}>
                    <span aria-hidden className="picker-icon-folder" />
                    {each.name}
                  </button>
                </li>
              ))}
              {value.files.map((each) => (
                <li key={each.path}>
                  <button type="button" onClick={() => answer(each.path)}>
                    <span aria-hidden className="picker-icon-file" />
                    {each.name}
                    <small>{PICKER.size(each.bytes)}</small>
                  </button>
                </li>
              ))}
            </ul>
            {value.folders.length + value.files.length === 0 && (
              <p className="hint">{filter ? PICKER.empty : PICKER.emptyFolder}</p>
            )}
          </div>
        )}
      </Loaded>
    </Modal>
  );
}
