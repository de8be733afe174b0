/** What forms offer: the records that fit what was typed, and the accounts of which a last login is not known. */
import type { InputOf, OutputOf } from '#core/contract/contract.ts';
import { foldName } from '#core/domain/import/fold-text.ts';
import type { Facts } from '#core/domain/query/facts.ts';
import { accountKey } from '#core/domain/rules/indexed-facts.ts';
import type { RegisterView } from '#electron/app/register-view.ts';

type Choice = OutputOf<'choices.find'>['choices'][number];
type Accounts = OutputOf<'accounts.unknown-use'>;

const NAMES = new Intl.Collator('nl');

/** So many accounts are shown at once; the rest comes when these are answered. */
const MOST_ACCOUNTS = 200;

export class ChoicesService {
  readonly #view: RegisterView;
  constructor(view: RegisterView) {
    this.#view = view;
  }

  /** The records whose name or detail holds every word that was typed; those that begin with the text come first. */
  find({ kind, search, limit }: InputOf<'choices.find'>): OutputOf<'choices.find'> {
    const asked = foldName(search);
    const words = asked.split(' ').filter((word) => word !== '');
    const ranked = choicesOf(kind, this.#view.list().facts).flatMap((choice) => {
      const label = foldName(choice.label);
      const text = `${label} ${foldName(choice.detail ?? '')}`;
      if (!words.every((word) => text.includes(word))) return [];
      return [{ choice, rank: label.startsWith(asked) ? 0 : 1 }];
    });
    const choices = ranked
      .sort((a, b) => a.rank - b.rank || NAMES.compare(a.choice.label, b.choice.label))
      .slice(0, limit)
      .map(({ choice }) => choice);
    return { choices };
  }

  /** Persons at a supplier of whom the last login with some mandate is not known, most mandates first. */
  unknownUse(): Accounts {
    const { inHaste } = this.#view.list();
    const accounts = new Map<string, Accounts['accounts'][number]>();
    for (const { item, mandate } of inHaste) {
      if (item.lastUse !== 'unknown') continue;
      const key = accountKey(mandate.personId, mandate.supplierId);
      const account = accounts.get(key);
      if (account) account.mandateIds.push(mandate.id);
      else {
        const { person, supplier } = item;
        accounts.set(key, { personId: mandate.personId, person, supplier, mandateIds: [mandate.id] });
      }
    }
    const all = [...accounts.values()].sort((a, b) => b.mandateIds.length - a.mandateIds.length);
    return { total: all.length, accounts: all.slice(0, MOST_ACCOUNTS) };
  }
}

function choicesOf(kind: InputOf<'choices.find'>['kind'], facts: Facts): Choice[] {
  const { persons, organisations } = facts.register;
  switch (kind) {
    case 'person':
      return [...persons.values()].map(({ id, name, email }) => ({ id, label: name, detail: email }));
    case 'organisation':
      return [...organisations.values()].map(({ id, name, kvk }) => ({ id, label: name, detail: kvk }));
    case 'supplier':
      return [...facts.suppliers.values()].map(({ id, name }) => ({ id, label: name, detail: null }));
    case 'service':
      return [...facts.services.values()].map(({ id, name, providerId }) => ({
        id,
        label: name,
        detail: facts.serviceProviders.get(providerId ?? '')?.name ?? null,
      }));
  }
}
