/** The comparison: tabs per outcome, a choice per row, and one button that writes. */
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '#core/contract/import-file.ts';
import { useUndo } from '#renderer/actions/undo/undo-context.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { useNumber } from '#renderer/ui/use-number.ts';
import { CompareFoot } from './CompareFoot.tsx';
import { CompareTable } from './CompareTable.tsx';
import { chosenAtFirst, countOf, rowsOf, withRows } from './chosen-rows.ts';
import type { ImportResult } from './import-result.ts';
import { TABS } from './outcome-look.ts';

interface CompareStepProps {
  readonly comparison: Comparison;
  readonly onBack: () => void;
  readonly onChooseAgain: () => void;
  readonly onDone: (result: ImportResult) => void;
}

export function CompareStep({ comparison, onBack, onChooseAgain, onDone }: CompareStepProps) {
  const { t } = useTranslation();
  const number = useNumber();
  const [chosen, setChosen] = useState(() => chosenAtFirst(comparison.rows));
  const apply = useContractCommand('import.apply');
  const { tell } = useUndo();
  const write = () =>
    apply.mutate(
      { token: comparison.token, rows: [...chosen].sort((a, b) => a - b) },
      {
        onSuccess: ({ written, seq }) => {
          if (written > 0) tell({ how: 'done', action: 'import.apply', count: written, seq });
          onDone({ fileName: comparison.fileName, written, rows: comparison.rows, chosen });
        },
      },
    );
  return (
    <>
      {apply.error !== null && (
        <div className="import-callout">
          <ErrorCallout
            title={t('errorTitle.save')}
            error={apply.error}
            actions={<Button onPress={onChooseAgain}>{t('import.chooseAgain')}</Button>}
          />
        </div>
      )}
      <Tabs className="import-panel" keyboardActivation="manual">
        <TabList className="tabs" aria-label={t('import.tabs')}>
          {TABS.map((tab) => (
            <Tab key={tab} id={tab} className="tab">
              {tab === 'all' ? t('import.tabAll') : t(`outcome.${tab}`)}{' '}
              <span className="count">{number(countOf(comparison, tab))}</span>
            </Tab>
          ))}
        </TabList>
        {TABS.map((tab) => (
          <TabPanel key={tab} id={tab} className="import-panel">
            <CompareTable
              rows={rowsOf(comparison.rows, tab)}
              chosen={chosen}
              onChoose={(rows, isChosen) => setChosen(withRows(chosen, rows, isChosen))}
            />
          </TabPanel>
        ))}
      </Tabs>
      <CompareFoot count={chosen.size} isSaving={apply.isPending} onBack={onBack} onApply={write} />
    </>
  );
}
