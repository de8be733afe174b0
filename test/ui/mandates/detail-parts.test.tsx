// @vitest-environment jsdom
import '#test/ui/support/set-up.ts';

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import type { MandateDetail } from '#core/contract/mandate-detail.ts';
import { meansSchema } from '#core/domain/records/means.ts';
import { calendarDate } from '#core/domain/values/calendar-date.ts';
import { createTexts } from '#core/i18n/i18n.ts';
import { SupplierContact } from '#renderer/actions/detail/SupplierContact.tsx';
import { type ActionRequest, ActionsContext } from '#renderer/actions/use-actions.ts';
import { createClient } from '#renderer/api/client.ts';
import { FactList } from '#renderer/features/mandates/detail/FactList.tsx';
import { TermList } from '#renderer/features/mandates/detail/TermList.tsx';
import { FakeBridge } from '#test/ui/support/fake-bridge.ts';
import { ADMINISTRATOR, sampleRegister } from '#test/ui/support/sample-register.ts';

/** The first mandate of the sample as the main process tells it, with what a test changes about it. */
async function detailWith(changed: Partial<MandateDetail> = {}): Promise<MandateDetail> {
  const register = sampleRegister();
  const client = createClient(new FakeBridge({ register, profile: ADMINISTRATOR }));
  const [id = ''] = register.mandates.keys();
  return { ...(await client.call('mandate.detail', { id })), ...changed };
}

function show(part: ReactNode): ActionRequest[] {
  const opened: ActionRequest[] = [];
  render(
    <I18nextProvider i18n={createTexts('nl')}>
      <ActionsContext value={{ open: (request) => opened.push(request) }}>{part}</ActionsContext>
    </I18nextProvider>,
  );
  return opened;
}
/** The words that stand behind a term. */
const fact = (name: string): HTMLElement => {
  const terms = screen.getAllByRole('term');
  const value = screen.getAllByRole('definition')[terms.findIndex(({ textContent }) => textContent === name)];
  if (value === undefined) throw new Error(`nothing is said of ${name}`);
  return value;
};
const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
const [EARLY, LATE] = [
  { startsOn: calendarDate('2022-12-15'), endsOn: calendarDate('2026-12-14') },
  { startsOn: null, endsOn: calendarDate('2031-12-14') },
];

describe('the terms', () => {
  test('say which one counts when there are more', async () => {
    const { item } = await detailWith();
    const counted = { ...item, startsOn: EARLY.startsOn, endsOn: EARLY.endsOn };
    show(<TermList detail={await detailWith({ item: counted, terms: [LATE, EARLY] })} />);
    expect(lines()).toEqual(['t/m 14-12-2031', '15-12-2022 t/m 14-12-2026 (deze telt)']);
  });

  test('a withdrawal says why, and that nobody was told of it', async () => {
    const revoked = { on: calendarDate('2026-11-02'), reason: 'uit dienst' };
    const detail = await detailWith({ terms: [EARLY], revoked });
    show(<TermList detail={detail} />);
    expect(lines()).toContain('Ingetrokken op 02-11-2026: uit dienst');
    expect(
      screen.getByText(`Tijdig trekt niets in bij ${detail.item.supplier}. Doe dat zelf.`),
    ).toBeVisible();
  });

  test('in the archive nothing is left to do', async () => {
    const archivedOn = calendarDate('2026-11-20');
    show(<TermList detail={await detailWith({ revoked: { on: null, reason: null }, archivedOn })} />);
    expect(lines()).toEqual(
      expect.arrayContaining(['Ingetrokken, dag niet bekend', 'Gearchiveerd op 20-11-2026']),
    );
    expect(screen.queryByText(/Doe dat zelf/)).toBeNull();
  });
});

describe('the facts', () => {
  test('name who can renew, and until when that is known', async () => {
    const authorised = [
      { name: 'Beheerder Een', until: calendarDate('2027-05-31') },
      { name: 'Beheerder Vijf', until: null },
    ];
    show(<FactList detail={await detailWith({ authorised })} />);
    expect(within(fact('Bevoegde')).getByText(/Beheerder Een/)).toHaveTextContent(
      'Beheerder Een · t/m 31-05-2027',
    );
    expect(within(fact('Bevoegde')).getByText('Beheerder Vijf')).toBeVisible();
  });

  test('say that nobody is known who can renew', async () => {
    show(<FactList detail={await detailWith({ authorised: [] })} />);
    expect(fact('Bevoegde')).toHaveTextContent('niet bekend');
  });

  test('each means has its own form', async () => {
    const base = await detailWith();
    const [means] = base.means;
    if (means === undefined) throw new Error('the first person of the sample has no means');
    const second = meansSchema.parse({ ...means, id: 'means-second', level: 'EH2+', endsOn: null });
    const detail = { ...base, means: [means, second] };
    const opened = show(<FactList detail={detail} />);
    expect(fact('Middel')).toHaveTextContent('EH2+, einde niet bekend');
    await userEvent.click(screen.getByRole('button', { name: 'Wijzig Middel EH2+' }));
    expect(opened).toEqual([{ kind: 'change-means', means: detail.means[1] }]);
  });

  test('without a means one can be added, for this person and supplier', async () => {
    const detail = await detailWith({ means: [] });
    const opened = show(<FactList detail={detail} />);
    await userEvent.click(screen.getByRole('button', { name: 'Voeg middel toe' }));
    expect(opened).toEqual([
      { kind: 'register-means', personId: detail.person?.id, supplierId: detail.supplier?.id },
    ]);
  });

  test('an archived mandate is not changed here', async () => {
    show(<FactList detail={await detailWith({ archivedOn: calendarDate('2026-11-20') })} />);
    expect(screen.queryByRole('button', { name: 'Wijzig Gegevens' })).toBeNull();
  });
});

describe('the contact of the supplier', () => {
  test('says where it is known from and when that was looked at', async () => {
    const { supplier } = await detailWith();
    if (supplier === null) throw new Error('the first mandate of the sample has no supplier');
    const checked = { ...supplier, source: 'portaal', checkedOn: calendarDate('2026-11-03') };
    show(<SupplierContact supplier={(await detailWith({ supplier: checked })).supplier} />);
    expect(fact('Bron')).toHaveTextContent('portaal, gecontroleerd op 03-11-2026');
  });

  test('says that the supplier is not known', async () => {
    show(<SupplierContact supplier={(await detailWith({ supplier: null })).supplier} />);
    expect(screen.getByText('De leverancier is niet bekend.')).toBeVisible();
  });

  test('says that nobody is known to call', async () => {
    const { supplier } = await detailWith();
    if (supplier === null) throw new Error('the first mandate of the sample has no supplier');
    const silent = { ...supplier, phone: null, email: null };
    show(<SupplierContact supplier={(await detailWith({ supplier: silent })).supplier} />);
    expect(screen.getByText('Tijdig kent geen contactgegevens.')).toBeVisible();
  });
});
