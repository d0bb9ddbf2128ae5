import { Button, Form, Input, Select } from 'antd';
import { LEVEL_WORDS } from '../../../shared/domain/county.ts';
import type { SetupDraft } from './setup-draft.tsx';
import type { StepGiven } from './setup-wizard.tsx';
import { StepActions } from './step-actions.tsx';
import { SETUP } from './text.ts';

type Entered = Required<Pick<SetupDraft, 'name' | 'levelWord' | 'officeName' | 'sealingBodies'>>;

/** The level word that a county's name ends with. */
export function levelWordOf(name: string): Entered['levelWord'] {
  const fitting = LEVEL_WORDS.filter((word) => name.endsWith(word)).sort((a, b) => b.length - a.length);
  return fitting[0] ?? LEVEL_WORDS[0];
}

/** What the office and bodies of a county are usually called. */
function suggestion(name: string) {
  return {
    levelWord: levelWordOf(name),
    officeName: SETUP.office(name),
    sealingBodies: [SETUP.committee(name), SETUP.government(name)],
  };
}

/** Step 2: name, word for the level, office and the bodies that seal. */
export function NameStep({ draft, onNext, onBack }: StepGiven) {
  const [form] = Form.useForm<Entered>();
  const name = draft.name ?? '';
  const isNew = draft.officeName === undefined || !draft.officeName.startsWith(name);
  const initial = isNew ? { name, ...(name ? suggestion(name) : { sealingBodies: ['', ''] }) } : draft;
  return (
    <Form<Entered> form={form} layout="vertical" className="form-narrow" initialValues={initial} onFinish={onNext}>
      <Form.Item name="name" label={SETUP.name} extra={SETUP.nameHint} rules={[{ required: true, min: 2 }]}>
        <Input
          autoFocus
          maxLength={40}
          onBlur={(event) => !form.getFieldValue('officeName') && form.setFieldsValue(suggestion(event.target.value))}
        />
      </Form.Item>
      <Form.Item name="levelWord" label={SETUP.levelWord} extra={SETUP.levelWordHint} rules={[{ required: true }]}>
        <Select options={LEVEL_WORDS.map((word) => ({ value: word, label: word }))} />
      </Form.Item>
      <Form.Item
        name="officeName"
        label={SETUP.officeName}
        extra={SETUP.officeNameHint}
        rules={[{ required: true, min: 2 }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <BodyList />
      <StepActions onBack={onBack} />
    </Form>
  );
}

/** The bodies whose names stand over seals, in their order. */
export function BodyList() {
  return (
    <Form.Item label={SETUP.sealingBodies} extra={SETUP.sealingHint} required>
      <Form.List name="sealingBodies">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <div key={field.key} className="body-line">
                <Form.Item name={field.name} noStyle rules={[{ required: true, min: 2, message: SETUP.sealingBodies }]}>
                  <Input maxLength={60} />
                </Form.Item>
                {fields.length > 1 && <Button onClick={() => remove(field.name)}>{SETUP.removeBody}</Button>}
              </div>
            ))}
            {fields.length < 6 && (
              <Button type="dashed" size="small" onClick={() => add('')}>
                {SETUP.addBody}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
