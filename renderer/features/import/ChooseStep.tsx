/** The first step: which files Tijdig reads, and the button to choose one. */
import FileUp from 'lucide-react/icons/file-up';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '#renderer/api/api-error.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { PasteField } from './PasteField.tsx';
import { useFileError } from './use-file-error.ts';

interface ChooseStepProps {
  readonly error: ApiError | null;
  readonly cancelled: boolean;
  readonly isReading: boolean;
  readonly onChoose: () => void;
  /** What was pasted so far; it outlives a refusal. */
  readonly pasted: string;
  readonly onPasted: (text: string) => void;
  readonly onCompare: (text: string) => void;
}

export function ChooseStep(props: ChooseStepProps) {
  const { error: refusal, cancelled, isReading, onChoose, pasted, onPasted, onCompare } = props;
  const { t } = useTranslation();
  const error = useFileError(refusal);
  return (
    <div className="scroll">
      <div className="import-body">
        {error !== null && !isReading && <ErrorCallout title={t('errorTitle.file')} error={error} />}
        {cancelled && !isReading && <Callout tone="plain">{t('import.cancelled')}</Callout>}
        <div>
          <h2>{t('import.intro')}</h2>
          <p>{t('import.introText')}</p>
        </div>
        <div>
          <h2>{t('import.columns')}</h2>
          <p>{t('import.columnsNeeded')}</p>
          <p className="muted">{t('import.columnsWelcome')}</p>
        </div>
        <Button variant="primary" glyph={FileUp} isPending={isReading} onPress={onChoose}>
          {t(isReading ? 'import.reading' : error === null ? 'import.choose' : 'import.chooseOther')}
        </Button>
        <PasteField text={pasted} onChange={onPasted} isReading={isReading} onCompare={onCompare} />
      </div>
    </div>
  );
}
