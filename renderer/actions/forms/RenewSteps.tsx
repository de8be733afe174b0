/** How renewing goes at the supplier, in plain words, and whom to call when it does not. */
import { useTranslation } from 'react-i18next';
import type { ListItem } from '#core/domain/query/list-item.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { useItemWords } from '#renderer/ui/use-item-words.ts';

export function RenewSteps({ item }: { readonly item: ListItem }) {
  const { t } = useTranslation();
  const { serviceOf } = useItemWords();
  const supplier = useContractQuery('mandate.detail', { id: item.id }).data?.supplier ?? null;
  const contact = [supplier?.phone, supplier?.email].filter((part) => part != null).join(', ');
  return (
    <div className="form-steps">
      <ol>
        <li>
          {item.supplier === null
            ? t('form.renew.portalUnknown')
            : t('form.renew.portal', { supplier: item.supplier })}
        </li>
        <li>{t('form.renew.find', { service: serviceOf(item), person: item.person })}</li>
        <li>{t('form.renew.check', { level: item.level })}</li>
        <li>{t('form.renew.record')}</li>
      </ol>
      {contact !== '' && <p className="muted">{t('form.renew.help', { contact })}</p>}
    </div>
  );
}
