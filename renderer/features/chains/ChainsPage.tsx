/** Ketenmachtigingen: what we granted, for whom we act, and the invitations that lead to more, each under a tab. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#core/contract/contract.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { useNumber } from '#renderer/ui/use-number.ts';
import { ChainsPanel } from './ChainsPanel.tsx';
import { type ChainsSearch, readChainsSearch, TABS, type Tab as TabName } from './chains-search.ts';
import { InvitationsPanel } from './InvitationsPanel.tsx';
import { NewChainMenu } from './NewChainMenu.tsx';

type Counts = OutputOf<'chains.counts'>;

/** Where most of the work is; whoever has nothing yet mostly wants to know how to grant. */
function firstTab(counts: Counts): TabName {
  if (counts['as-intermediary'] > 0) return 'as-intermediary';
  if (counts['as-grantor'] === 0 && counts.invitations > 0) return 'invitations';
  return 'as-grantor';
}

export function ChainsPage() {
  const { t } = useTranslation();
  const number = useNumber();
  const navigate = useNavigate();
  const search = readChainsSearch(useSearch({ strict: false }));
  const { data: counts, error, refetch } = useContractQuery('chains.counts', {});
  const go = (next: ChainsSearch) => void navigate({ to: '/chains', search: next, replace: true });
  const tab = search.tab ?? (counts === undefined ? null : firstTab(counts));
  const id = search.id ?? null;
  // What belongs to no organisation of ours is a list to get rid of: it shows only while it holds something.
  const shown = TABS.filter((name) => name !== 'neither' || tab === name || (counts?.neither ?? 0) > 0);
  return (
    <>
      <div className="place">
        <h1>{t('chains.title')}</h1>
        <span className="end">{tab !== null && <NewChainMenu tab={tab} />}</span>
      </div>
      {error !== null && (
        <ErrorCallout
          title={t('errorTitle.load')}
          error={error}
          actions={<Button onPress={() => void refetch()}>{t('common.retry')}</Button>}
        />
      )}
      {tab === null && error === null && <p className="loading">{t('common.loading')}</p>}
      {tab !== null && (
        <Tabs
          className="tabbed"
          selectedKey={tab}
          onSelectionChange={(key) => go({ tab: TABS.find((name) => name === key) ?? 'as-grantor' })}
        >
          <TabList className="tabs" aria-label={t('chains.tabs')}>
            {shown.map((name) => (
              <Tab key={name} id={name} className="tab">
                {t(`chains.tab.${name}`)}
                {counts !== undefined && <span className="count">{number(counts[name])}</span>}
              </Tab>
            ))}
          </TabList>
          {shown.map((name) => (
            <TabPanel key={name} id={name} className="tab-panel">
              {name === 'invitations' ? (
                <InvitationsPanel id={id} onShow={(next) => go({ tab: name, ...(next && { id: next }) })} />
              ) : (
                <ChainsPanel
                  list={name}
                  id={id}
                  onShow={(next) => go({ tab: name, ...(next && { id: next }) })}
                />
              )}
            </TabPanel>
          ))}
        </Tabs>
      )}
    </>
  );
}
