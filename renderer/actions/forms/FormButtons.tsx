/** Save and cancel, in the order of the place: in a dialog the button that saves stands last. */
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { FormPlace } from './form-place.ts';

interface FormButtonsProps {
  readonly submit: string;
  readonly danger: boolean;
  readonly isPending: boolean;
  readonly onCancel: () => void;
}

export function FormButtons({ submit, danger, isPending, onCancel }: FormButtonsProps) {
  const { t } = useTranslation();
  const inDialog = use(FormPlace) === 'dialog';
  const cancel = (
    <Button
      key="cancel"
      variant={inDialog ? 'plain' : 'quiet'}
      autoFocus={danger && inDialog}
      onPress={onCancel}
    >
      {t('common.cancel')}
    </Button>
  );
  const save = (
    <Button key="save" type="submit" variant={danger ? 'danger' : 'primary'} isPending={isPending}>
      {submit}
    </Button>
  );
  return <div className="form-buttons">{inDialog ? [cancel, save] : [save, cancel]}</div>;
}
