/** Importeren: choose a file or paste cells, compare them with the register, take over what the user chose. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '#core/contract/contract.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { Stepper } from '#renderer/ui/Stepper.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { CompareStep } from './CompareStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import type { ImportResult } from './import-result.ts';

type Step =
  | { readonly name: 'file'; readonly cancelled: boolean }
  | {
      readonly name: 'compare';
      readonly comparison: Comparison;
      /** The text that is compared; `null` for a file. */
      readonly pasted: string | null;
    }
  | { readonly name: 'done'; readonly result: ImportResult };

const STEP_NUMBER = { file: 0, compare: 1, done: 2 } as const;

export function ImportPage() {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ name: 'file', cancelled: false });
  const [pasted, setPasted] = useState('');
  const choosing = useContractCommand('import.choose');
  const pasting = useContractCommand('import.paste');

  /** A refusal of the one says nothing of the other. */
  const choose = () => {
    pasting.reset();
    choosing.mutate(
      {},
      {
        onSuccess: (comparison) => {
          if (comparison !== null) setStep({ name: 'compare', comparison, pasted: null });
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
        onSuccess: (comparison) => setStep({ name: 'compare', comparison, pasted: text }),
        onError: () => setStep({ name: 'file', cancelled: false }),
      },
    );
  };

  const title = {
    file: () => t('import.title'),
    compare: (file: string) => t('import.compareTitle', { file }),
    done: (file: string) => t('import.doneTitle', { file }),
  };
  const fileName =
    step.name === 'compare' ? step.comparison.fileName : step.name === 'done' ? step.result.fileName : '';
  return (
    <>
      <div className="place">
        <h1>{title[step.name](fileName)}</h1>
      </div>
      <div className="import-steps">
        <Stepper
          label={t('import.steps')}
          steps={[t('import.stepFile'), t('import.stepCompare'), t('import.stepDone')]}
          current={STEP_NUMBER[step.name]}
          doneText={t('common.stepDone')}
        />
      </div>
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
      {step.name === 'done' && (
        <DoneStep result={step.result} onAnother={() => setStep({ name: 'file', cancelled: false })} />
      )}
    </>
  );
}
