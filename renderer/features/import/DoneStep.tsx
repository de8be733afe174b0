/** What was taken over, what was not and why, and where to go next. */
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import type { ImportResult } from './import-result.ts';
import { leftBehind } from './left-behind.ts';

interface DoneStepProps {
  readonly result: ImportResult;
  readonly onAnother: () => void;
}

export function DoneStep({ result, onAnother }: DoneStepProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const left = leftBehind(result);
  return (
    <div className="scroll">
      <div className="import-body">
        <Callout tone="ok" title={t('import.done', { count: result.written })}>
          {t('import.doneText')}
        </Callout>
        {left.length > 0 && (
          <div>
            <h2>{t('import.left')}</h2>
            <ul>
              {left.map(({ kind, count }) => (
                <li key={kind}>{t(`import.left${kind}`, { count })}</li>
              ))}
            </ul>
            {left.some(({ kind }) => kind === 'Refused' || kind === 'Ambiguous') && (
              <p className="muted">{t('import.leftText')}</p>
            )}
          </div>
        )}
        <div className="buttons">
          <Button variant="primary" onPress={() => void navigate({ to: '/' })}>
            {t('import.toToday')}
          </Button>
          <Button onPress={onAnother}>{t('import.another')}</Button>
        </div>
      </div>
    </div>
  );
}
