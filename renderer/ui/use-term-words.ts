/** Terms and what interrupted or ended them, in words. */
import { useTranslation } from 'react-i18next';
import type { Revocation, Suspension, Term } from '#core/domain/records/mandate.ts';
import { formatDate } from '#core/i18n/format-date.ts';

export function useTermWords() {
  const { t } = useTranslation();
  return {
    termWords: ({ startsOn, endsOn }: Term): string =>
      startsOn === null
        ? t('detail.termNoStart', { end: formatDate(endsOn) })
        : t('detail.term', { start: formatDate(startsOn), end: formatDate(endsOn) }),
    suspensionWords: ({ from, to }: Suspension): string => {
      const start = from === null ? t('common.unknown') : formatDate(from);
      return to === null
        ? t('detail.suspendedOpen', { from: start })
        : t('detail.suspended', { from: start, to: formatDate(to) });
    },
    revokedWords: ({ on }: Pick<Revocation, 'on'>): string =>
      on === null ? t('detail.revokedUnknown') : t('detail.revoked', { date: formatDate(on) }),
  };
}
