/** Cells from a spreadsheet, or a list as text: pasted, typed, or a file that is dropped here. What was pasted stays. */
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBegin } from '#renderer/actions/begin.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { readTextFile } from './read-text-file.ts';

interface PasteFieldProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly isReading: boolean;
  readonly onCompare: (text: string) => void;
}

export function PasteField({ text, onChange, isReading, onCompare }: PasteFieldProps) {
  const { t } = useTranslation();
  const isAsked = useBegin() === 'paste';
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void readTextFile(file).then(onCompare);
  };
  return (
    <section
      className="paste"
      aria-label={t('import.paste')}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <TextArea
        label={t('import.paste')}
        help={t('import.pasteHelp')}
        value={text}
        onChange={onChange}
        rows={6}
        autoFocus={isAsked}
      />
      <Button isPending={isReading} isDisabled={text.trim() === ''} onPress={() => onCompare(text)}>
        {t(isReading ? 'import.reading' : 'import.pasteCompare')}
      </Button>
    </section>
  );
}
