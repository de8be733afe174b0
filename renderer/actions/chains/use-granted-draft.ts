/** Who lets whom do what, as it is being typed: the ground of a new chain mandate and of a new invitation. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsBsnLikeNumber, parseKvk } from '#core/domain/values/identifiers.ts';
import { type DraftService, servicesOf } from '#renderer/actions/records/mandate-draft.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';

export interface GrantedDraft {
  readonly other: string;
  readonly otherKvk: string;
  readonly own: string;
  readonly ownKvk: string;
  readonly services: readonly DraftService[];
  readonly service: string;
  readonly ownSupplier: string;
  readonly note: string;
}

/** `isGranted`: our own organisation grants, else it is the intermediary. */
export function useGrantedDraft(isGranted: boolean) {
  const { t } = useTranslation();
  const profile = useContractQuery('profile.get', {}).data ?? null;
  const [draft, setDraft] = useState<GrantedDraft>(() => ({
    other: '',
    otherKvk: '',
    own: profile?.organisation ?? '',
    ownKvk: profile?.kvk ?? '',
    services: [],
    service: '',
    ownSupplier: '',
    note: '',
  }));
  const [isJudged, setJudged] = useState(false);
  const [isConfirmed, confirm] = useState(false);
  const mayHoldBsn = [draft.other, draft.own, draft.note, draft.service, draft.ownSupplier].some(
    holdsBsnLikeNumber,
  );
  const nameError = (name: string) =>
    isJudged && name.trim() === '' ? t('form.missing.organisation') : null;
  const kvkError = (kvk: string) => (isJudged && parseKvk(kvk) === null ? t('form.missing.kvk') : null);
  const services = servicesOf(draft);
  const isWrong =
    [draft.other, draft.own].some((name) => name.trim() === '') ||
    [draft.otherKvk, draft.ownKvk].some((kvk) => parseKvk(kvk) === null) ||
    services.length === 0 ||
    (mayHoldBsn && !isConfirmed);
  const party = (name: string, kvk: string) => ({ name: name.trim(), kvk: kvk.trim() });
  const [own, other] = [party(draft.own, draft.ownKvk), party(draft.other, draft.otherKvk)];
  const [grantor, intermediary] = isGranted ? [own, other] : [other, own];
  return {
    draft,
    change: (part: Partial<GrantedDraft>) => setDraft((before) => ({ ...before, ...part })),
    isGranted,
    isWrong,
    mayHoldBsn,
    isConfirmed,
    confirm,
    judge: () => setJudged(true),
    errors: {
      other: nameError(draft.other),
      otherKvk: kvkError(draft.otherKvk),
      own: nameError(draft.own),
      ownKvk: kvkError(draft.ownKvk),
      service: isJudged && services.length === 0 ? t('form.missing.service') : null,
    },
    /** What the commands have in common. */
    granted: {
      direction: isGranted ? ('as-grantor' as const) : ('as-intermediary' as const),
      grantor: grantor.name,
      grantorKvk: grantor.kvk,
      intermediary: intermediary.name,
      intermediaryKvk: intermediary.kvk,
      service: services.map(({ name }) => name).join('|'),
      ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
      ...(isConfirmed ? { confirmedNoBsn: true } : {}),
    },
  };
}
export type GrantedState = ReturnType<typeof useGrantedDraft>;
