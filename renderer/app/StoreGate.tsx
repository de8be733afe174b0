/** Lets the places in when the register is there; until then shows how far opening it is, or why it does not open. */
import { lazy, type ReactNode, Suspense } from 'react';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { OpeningPage } from '#renderer/app/OpeningPage.tsx';

// Hardly anybody ever needs it.
const FailurePage = lazy(() =>
  import('#renderer/app/FailurePage.tsx').then((part) => ({ default: part.FailurePage })),
);

export function StoreGate({ children }: { readonly children: ReactNode }) {
  const { data } = useContractQuery('store.status', {});
  if (data?.phase === 'opening') return <OpeningPage progress={data.progress} />;
  if (data?.phase === 'failed')
    return (
      <Suspense>
        <FailurePage error={data.error} folder={data.folder} />
      </Suspense>
    );
  return children;
}
