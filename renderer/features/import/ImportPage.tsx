/** Importeren: choose a file or paste cells, compare them with the register, take over what the user chose. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison, ReadFile } from '#core/contract/import-file.ts';
import type { ReadMail } from '#core/contract/supplier-mail.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { Stepper } from '#renderer/ui/Stepper.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { CompareStep } from './CompareStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import type { ImportResult } from './import-result.ts';
import { MailStep } from './MailStep.tsx';

type Step =
  | { readonly name: 'file'; readonly cancelled: boolean }
  | {
      readonly name: 'compare';
      readonly comparison: Comparison;
      /** The text that is compared; `null` for a file. */
      readonly pasted: string | null;
    }
  | { readonly name: 'mail'; readonly mail: ReadMail }
  | { readonly name: 'done'; readonly result: ImportResult };

const STEP_NUMBER = { file: 0, compare: 1, done: 2 } as const;

export function ImportPage() {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ name: 'file', cancelled: false });
  const [pasted, setPasted] = useState('');
  const choosing = useContractCommand('import.choose');
  const pasting = useContractCommand('import.paste');

  const read = (file: ReadFile, text: string | null) =>
    setStep(
      file.kind === 'mail'
        ? { name: 'mail', mail: file }
        : { name: 'compare', comparison: file, pasted: text },
    );

  /** A refusal of the one says nothing of the other. */
  const choose = () => {
    pasting.reset();
    choosing.mutate(
      {},
      {
        onSuccess: (file) => {
          if (file !== null) read(file, null);
          else if (step.name !== 'compare') setStep({ name: 'file', cancelled: true });
        },
        onError: () => setStep({ name: 'file', cancelled: false }),
      },
    );
  };
  const paste = (text: string) => {
    choosing.reset();
    pasting.mutate(
      { text },
      {
        onSuccess: (file) => read(file, text),
        onError: () => setStep({ name: 'file', cancelled: false }),
      },
    );
  };

  const title = () => {
    switch (step.name) {
      case 'file':
        return t('import.title');
      case 'compare':
        return t('import.compareTitle', { file: step.comparison.fileName });
      case 'mail':
        return step.mail.supplier === null
          ? t('supplierMail.title')
          : t('supplierMail.titleOf', { supplier: step.mail.supplier });
      case 'done':
        return t('import.doneTitle', { file: step.result.fileName });
    }
  };
  return (
    <>
      <div className="place">
        <h1>{title()}</h1>
      </div>
      {step.name !== 'mail' && (
        <div className="import-steps">
          <Stepper
            label={t('import.steps')}
            steps={[t('import.stepFile'), t('import.stepCompare'), t('import.stepDone')]}
            current={STEP_NUMBER[step.name]}
            doneText={t('common.stepDone')}
          />
        </div>
      )}
      {step.name === 'file' && (
        <ChooseStep
          error={choosing.error ?? pasting.error}
          cancelled={step.cancelled}
          isReading={choosing.isPending || pasting.isPending}
          onChoose={choose}
          pasted={pasted}
          onPasted={setPasted}
          onCompare={paste}
        />
      )}
      {step.name === 'compare' && (
        <CompareStep
          key={step.comparison.token}
          comparison={step.comparison}
          onBack={() => setStep({ name: 'file', cancelled: false })}
          onChooseAgain={step.pasted === null ? choose : () => paste(step.pasted ?? '')}
          onDone={(result) => setStep({ name: 'done', result })}
        />
      )}
      {step.name === 'mail' && (
        <MailStep mail={step.mail} onAnother={() => setStep({ name: 'file', cancelled: false })} />
      )}
      {step.name === 'done' && (
        <DoneStep result={step.result} onAnother={() => setStep({ name: 'file', cancelled: false })} />
      )}
    </>
  );
}
