/** The mail of a supplier: what Tijdig read in it, and whether the register says the same. Its links are not there to press. */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadMail } from '#core/contract/supplier-mail.ts';
import { formatLongDate } from '#core/i18n/format-date.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { MailMatchRow } from './MailMatchRow.tsx';

interface MailStepProps {
  readonly mail: ReadMail;
  readonly onAnother: () => void;
}

export function MailStep({ mail, onAnother }: MailStepProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { supplier, subject, end, dates, matches, total } = mail;
  const differing = matches.filter(
    ({ verdict }) => verdict === 'differs' || verdict === 'not-recorded',
  ).length;
  const outcome = matches.length === 0 ? 'none' : end === null ? 'noEnd' : differing > 0 ? 'differs' : 'same';
  return (
    <div className="scroll">
      <div className="import-body import-mail">
        <Callout tone={outcome === 'same' ? 'ok' : outcome === 'differs' ? 'soon' : 'plain'}>
          {t(`supplierMail.outcome.${outcome}`, { count: outcome === 'differs' ? differing : total })}
        </Callout>
        <dl className="facts">
          <dt>{t('field.supplier')}</dt>
          <dd>{supplier ?? t('common.unknown')}</dd>
          <dt>{t('supplierMail.about')}</dt>
          <dd>{t(`supplierMail.subject.${subject}`)}</dd>
          {dates.map(({ date, meaning }) => (
            <Fragment key={`${date} ${meaning}`}>
              <dt>{t(`supplierMail.date.${meaning}`)}</dt>
              <dd className="num">{formatLongDate(date, language)}</dd>
            </Fragment>
          ))}
        </dl>
        {matches.length > 0 && (
          <table className="table inset compare" aria-label={t('supplierMail.matches')}>
            <thead>
              <tr>
                <th className="c-kind" scope="col">
                  {t('import.columnOutcome')}
                </th>
                <th scope="col">{t('supplierMail.columnWho')}</th>
                <th className="c-term" scope="col">
                  {t('supplierMail.columnRecorded')}
                </th>
                <th scope="col">
                  <span className="visually-hidden">{t('supplierMail.columnDo')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {matches.map((match) => (
                <MailMatchRow key={match.id} match={match} end={end} />
              ))}
            </tbody>
          </table>
        )}
        {total > matches.length && (
          <p className="muted">{t('supplierMail.more', { count: total - matches.length })}</p>
        )}
        <p className="muted">{t('supplierMail.links')}</p>
        <Button onPress={onAnother}>{t('supplierMail.another')}</Button>
      </div>
    </div>
  );
}
