/** An answer in one sentence, for wherever an item is shown. */
import { useTranslation } from 'react-i18next';
import type { GivenAnswer } from '#core/domain/records/answer.ts';
import { dayOf } from '#core/domain/values/local-moment.ts';
import { formatDate } from '#core/i18n/format-date.ts';

export function useAnswerWords(): (answer: GivenAnswer) => string {
  const { t } = useTranslation();
  return (answer) => {
    switch (answer.kind) {
      case 'seen':
        return t('answer.given.seen');
      case 'reminded':
        return t('answer.given.reminded');
      case 'signed':
        return t('answer.given.signed');
      case 'later':
        return t('answer.given.later', {
          date: formatDate(dayOf(answer.until)),
          time: answer.until.slice(-5),
        });
      case 'requested':
        return t('answer.given.requested', { date: formatDate(answer.proofOn) });
      case 'not-renewing':
        return t('answer.given.notRenewing', { reason: answer.reason });
    }
  };
}
