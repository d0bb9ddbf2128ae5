import { App, Button, Form, Switch } from 'antd';
import { useCommand, useQuery } from '../../client/hooks.ts';
import { Facts, Panel } from '../../ui/page.tsx';
import { useTextSize } from '../../ui/text-size.tsx';
import { SETTINGS } from './text.ts';

/** Choices that stay on this PC. */
export function ThisPcSection() {
  const [size, setSize] = useTextSize();
  const status = useQuery('archive.status', {});
  return (
    <>
      <Panel title={SETTINGS.thisPcTitle}>
        <Form layout="vertical" className="form-narrow">
          <Form.Item label={SETTINGS.largeText} extra={SETTINGS.largeTextHint}>
            <Switch
              aria-label={SETTINGS.largeText}
              checked={size === 'large'}
              onChange={(isLarge) => setSize(isLarge ? 'large' : 'normal')}
            />
          </Form.Item>
          <Form.Item label={SETTINGS.columns}>
            <ColumnsReset />
          </Form.Item>
        </Form>
      </Panel>
      <Panel title={SETTINGS.archiveTitle}>
        <Facts
          columns={1}
          items={[
            { label: SETTINGS.archiveFile, value: <span className="path-text">{status.data?.open?.file}</span> },
            { label: SETTINGS.version, value: status.data?.version },
          ]}
        />
      </Panel>
    </>
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
