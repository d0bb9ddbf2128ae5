import { Form, Input } from 'antd';
import { PASSWORD } from './text.ts';

const SHORTEST = 10;

/** A new password, twice; whether it is a common one the core says. */
export function PasswordFields() {
  return (
    <>
      <Form.Item
        name="password"
        label={PASSWORD.label}
        extra={PASSWORD.hint}
        rules={[{ required: true, min: SHORTEST, message: PASSWORD.short }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={PASSWORD.again}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            async validator(_rule, value) {
              if (value !== getFieldValue('password')) throw new Error(PASSWORD.differs);
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
