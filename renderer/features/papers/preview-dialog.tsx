import { Alert, Modal, Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { useQuery } from '../../client/hooks.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { UI } from '../../ui/text.ts';
import { PAPERS } from './text.ts';

const DocxView = lazy(() => import('../../ui/docx-view.tsx').then((module) => ({ default: module.DocxView })));

/** A paper with its present data, drawn as an illustration; official prints go through Word or WPS. */
export function PreviewDialog({
  paper,
  subjectId,
  onClose,
}: {
  paper: string;
  subjectId: string;
  onClose: () => void;
}) {
  const preview = useQuery('papers.preview', { paper, subjectId });
  return (
    <Modal
      open
      title={PAPERS.previewTitle}
      width={980}
      footer={null}
      onCancel={onClose}
      cancelText={UI.close}
      className="preview-modal"
    >
      <Alert type="info" showIcon title={PAPERS.previewHint} className="notice" />
      <Loaded query={preview}>
        {({ docxBase64, problems }) => (
          <>
            {problems.length > 0 && (
              <Alert
                type="warning"
                showIcon
                className="notice"
                title={PAPERS.previewProblems}
                description={
                  <ul>
                    {problems.map((problem) => (
                      <li key={problem}>{problem}</li>
                    ))}
                  </ul>
                }
              />
            )}
            <Suspense fallback={<Spin />}>
              <DocxView base64={docxBase64} />
            </Suspense>
          </>
        )}
      </Loaded>
    </Modal>
  );
}
