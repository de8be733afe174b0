/** A new term of one side, under the terms it had. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proposedTerm } from '#core/domain/query/renewal-proposal.ts';
import { CHAIN_SIDES, type ChainSideName } from '#core/domain/records/chain-mandate.ts';
import { suggestedEnd } from '#core/domain/rules/terms.ts';
import { ActionForm } from '#renderer/actions/forms/ActionForm.tsx';
import { TermFields } from '#renderer/actions/forms/TermFields.tsx';
import { useTerm } from '#renderer/actions/forms/use-term.ts';
import { useEdit } from '#renderer/actions/use-edit.ts';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { useChainWords } from '#renderer/ui/use-chain-words.ts';
import { ChainLine } from './ChainLine.tsx';
import type { ChainFormProps } from './chain-form-props.ts';

export function ChainRenewForm(props: ChainFormProps) {
  const { detail } = props;
  const recorded = CHAIN_SIDES.filter((name) => detail.sides[name].terms.length > 0);
  const [side, setSide] = useState(
    () => recorded.find((name) => name === detail.renewal?.side) ?? recorded.at(-1),
  );
  if (side === undefined) return null;
  return <TermOfSide key={side} {...props} side={side} recorded={recorded} onSide={setSide} />;
}

interface TermOfSideProps extends ChainFormProps {
  readonly side: ChainSideName;
  readonly recorded: readonly ChainSideName[];
  readonly onSide: (side: ChainSideName) => void;
}

function TermOfSide({ detail, day, side, recorded, onSide, onDone, onCancel }: TermOfSideProps) {
  const { t } = useTranslation();
  const { sideOf, upper } = useChainWords();
  const edit = useEdit();
  const { item, renewal } = detail;
  const { startsOn: start, years } = proposedTerm([detail.sides[side]], day.today);
  const term = useTerm(start, suggestedEnd(start, Math.max(...years)), years);
  const send = (): boolean => {
    term.start.judge();
    term.end.judge();
    const [startsOn, endsOn] = [term.start.date, term.end.date];
    if (startsOn === null || endsOn === null || term.end.isWrong) return false;
    edit.edit([{ do: 'chain.renew', id: item.id, side, startsOn, endsOn }], onDone);
    return true;
  };
  return (
    <ActionForm submit={t('form.renew.submit')} state={edit} onSubmit={send} onCancel={onCancel}>
      <ChainLine item={item} />
      {renewal !== null && renewal.side === side && <p>{t(`chains.renewal.way.${renewal.way}`)}</p>}
      {recorded.length > 1 && (
        <RadioGroup
          label={t('chains.form.whichSide')}
          layout="line"
          choices={recorded.map((value) => ({ value, label: upper(sideOf(item, value)) }))}
          value={side}
          onChange={onSide}
        />
      )}
      <TermFields term={term} />
      <p className="muted">{t('chains.form.onlyRecords')}</p>
    </ActionForm>
  );
}
