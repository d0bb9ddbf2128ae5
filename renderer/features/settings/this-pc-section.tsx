import { App, Button, Form, Radio, Switch } from 'antd';
import { useCommand, useQuery } from '../../client/hooks.ts';
import { Panel } from '../../ui/page.tsx';
import { useSetting } from '../../ui/settings.ts';
import { useTextSize } from '../../ui/text-size.tsx';
import { SETTINGS } from './text.ts';

const MODES = (['files', 'merged'] as const).map((value) => ({ value, label: SETTINGS.printModes[value] }));
const COPIES = (['once', 'each'] as const).map((value) => ({ value, label: SETTINGS.printCopyChoices[value] }));

/** Choices that stay on this PC. */
export function ThisPcSection() {
  const [size, setSize] = useTextSize();
  const [mode, setMode] = useSetting('papers.mode', 'files');
  const [copies, setCopies] = useSetting('papers.copies', 'once');
  const status = useQuery('archive.status', {});
  return (
    <Panel title={SETTINGS.thisPcTitle}>
      <Form layout="vertical" className="form-narrow">
        <Form.Item label={SETTINGS.largeText} extra={SETTINGS.largeTextHint}>
          <Switch
            aria-label={SETTINGS.largeText}
            checked={size === 'large'}
            onChange={(isLarge) => setSize(isLarge ? 'large' : 'normal')}
          />
        </Form.Item>
        <Form.Item label={SETTINGS.printMode}>
          <Radio.Group
            aria-label={SETTINGS.printMode}
            options={MODES}
            value={mode}
            onChange={(event) => setMode(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={SETTINGS.printCopies} extra={SETTINGS.printHint}>
          <Radio.Group
            aria-label={SETTINGS.printCopies}
            options={COPIES}
            value={copies}
            onChange={(event) => setCopies(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={SETTINGS.columns}>
          <ColumnsReset />
        </Form.Item>
        <Form.Item label={SETTINGS.archiveFile}>
          <span className="path-text">{status.data?.open?.file}</span>
        </Form.Item>
        <Form.Item label={SETTINGS.version}>{status.data?.version}</Form.Item>
      </Form>
    </Panel>
  );
}

/** Takes back the choice of columns in every list. */
function ColumnsReset() {
  const { data } = useQuery('settings.get', {});
  const set = useCommand('settings.set');
  const { message } = App.useApp();
  const changed = Object.entries(data?.values ?? {}).filter(
    ([key, value]) => key.startsWith('columns.') && value !== '',
  );
  const reset = async () => {
    for (const [key] of changed) await set.mutateAsync({ key, value: '' });
    void message.success(SETTINGS.columnsResetDone);
  };
  if (changed.length === 0) return <span className="hint">{SETTINGS.columnsUsual}</span>;
  return (
    <>
      <span className="settings-count">{SETTINGS.columnsChanged(changed.length)}</span>
      <Button onClick={() => void reset()}>{SETTINGS.columnsReset}</Button>
    </>
  );
}
