import { Button } from 'antd';
import type { ReactNode } from 'react';
import { UI } from '../../ui/text.ts';

/** Back and onward at the foot of a step; without `onNext` the button submits the step's form. */
export function StepActions(given: {
  onBack: () => void;
  onNext?: () => void;
  nextText?: ReactNode;
  state?: 'blocked' | 'busy' | undefined;
}) {
  return (
    <div className="wizard-actions">
      <Button onClick={given.onBack}>{UI.previous}</Button>
      <Button
        type="primary"
        disabled={given.state === 'blocked'}
        loading={given.state === 'busy'}
        {...(given.onNext ? { onClick: given.onNext } : { htmlType: 'submit' as const })}
      >
        {given.nextText ?? UI.next}
      </Button>
    </div>
  );
}
