/** Whom to call when it does not work, and where that is known from. */
import { useTranslation } from 'react-i18next';
import type { Supplier } from '#core/domain/records/supplier.ts';
import { formatDate } from '#core/i18n/format-date.ts';

export function SupplierContact({ supplier }: { readonly supplier: Supplier | null }) {
  const { t } = useTranslation();
  if (supplier === null) {
    return (
      <section className="section">
        <h3>{t('detail.supplier.title')}</h3>
        <p className="muted">{t('detail.supplier.unknown')}</p>
      </section>
    );
  }
  const { name, phone, email, source, checkedOn } = supplier;
  return (
    <section className="section">
      <h3>
        {t('detail.supplier.title')}: {name}
      </h3>
      {phone === null && email === null && <p className="muted">{t('detail.supplier.noContact')}</p>}
      <dl className="facts">
        {phone !== null && (
          <>
            <dt>{t('detail.supplier.phone')}</dt>
            <dd className="num">{phone}</dd>
          </>
        )}
        {email !== null && (
          <>
            <dt>{t('detail.supplier.email')}</dt>
            <dd>{email}</dd>
          </>
        )}
        {source !== null && (
          <>
            <dt>{t('detail.supplier.source')}</dt>
            <dd>
              {source}
              {checkedOn !== null && (
                <span className="muted">
                  , {t('detail.supplier.checked', { date: formatDate(checkedOn) })}
                </span>
              )}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
