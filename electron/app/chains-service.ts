/** The tables of chain mandates, the board of invitations and the details beside them, as they stand today. */
import type { ChainSelection, InvitationDetail } from '#core/contract/chains.ts';
import type { InputOf, OutputOf } from '#core/contract/contract.ts';
import type { ChainItem } from '#core/domain/query/chain-item.ts';
import { deriveChain } from '#core/domain/query/derive-chain.ts';
import { deriveInvitation } from '#core/domain/query/derive-invitation.ts';
import { type InvitationBoards, invitationBoards } from '#core/domain/query/invitation-board.ts';
import { facetsOf } from '#core/domain/query/table-facets.ts';
import { tablePage } from '#core/domain/query/table-page.ts';
import { holdsOn } from '#core/domain/rules/effective-dates.ts';
import { TijdigError } from '#core/errors/tijdig-error.ts';
import { chainDetail } from '#electron/app/chain-detail.ts';
import type { ChainView } from '#electron/app/chain-view.ts';
import type { RegisterView } from '#electron/app/register-view.ts';

export class ChainsService {
  readonly #view: RegisterView;
  readonly #chains: ChainView;
  constructor(view: RegisterView, chains: ChainView) {
    this.#view = view;
    this.#chains = chains;
  }

  /** So many rows of a selection from a place on, and where the row to reveal stands in it. */
  async rows({
    offset,
    limit,
    reveal,
    list,
    ...selection
  }: InputOf<'chains.rows'> & ChainSelection): Promise<OutputOf<'chains.rows'>> {
    const tables = await this.#chains.tables();
    return tablePage(tables.table(list, selection.filters.archived), selection, { offset, limit, reveal });
  }

  /** The ids of all rows of a selection, in its order. */
  async ids({ list, ...selection }: ChainSelection): Promise<OutputOf<'chains.ids'>> {
    const rows = (await this.#chains.tables()).table(list, selection.filters.archived).select(selection);
    return { ids: rows.map(({ derived }) => derived.item.id) };
  }

  /** What a list can be filtered on. */
  async facets({ list }: InputOf<'chains.facets'>): Promise<OutputOf<'chains.facets'>> {
    const tables = await this.#chains.tables();
    return { ...facetsOf(tables.table(list, false).rows), archived: tables.table(list, true).size };
  }

  /** How many there are in each list, and of the invitations. */
  async counts(): Promise<OutputOf<'chains.counts'>> {
    const tables = await this.#chains.tables();
    const { open, stalled } = await this.board({ view: 'open' });
    return {
      'as-grantor': tables.table('as-grantor', false).size,
      'as-intermediary': tables.table('as-intermediary', false).size,
      neither: tables.table('neither', false).size,
      invitations: open,
      stalled,
    };
  }

  /** The invitations by step. */
  async board({ view }: InputOf<'invitations.board'>): Promise<InvitationBoards> {
    const { invitations, today } = await this.#chains.tables();
    return invitationBoards(invitations, (id) => this.#chain(id), view, today);
  }

  /** Everything that is known of a chain mandate, also of one that is put away. Throws `not-found`. */
  detail(id: string): OutputOf<'chain.detail'> {
    const { facts, today } = this.#view.list();
    const chain = facts.register.chainMandates.get(id);
    if (chain === undefined) throw new TijdigError('not-found', { id });
    return chainDetail(chain, facts, today);
  }

  /** Why its last day to act is that day. Throws `not-found`. */
  explain(id: string): OutputOf<'chain.explain'> {
    const { facts, today } = this.#view.list();
    const chain = facts.register.chainMandates.get(id);
    if (chain === undefined) throw new TijdigError('not-found', { id });
    const { item, clocks, explain, first, supplierOf } = deriveChain(chain, facts, today);
    const supplier = first === null ? null : supplierOf(first.clock);
    return {
      item,
      clocks,
      actBy: explain(),
      supplier: supplier
        ? { name: supplier.name, source: supplier.source, checkedOn: supplier.checkedOn }
        : null,
    };
  }

  /** Everything that is known of an invitation. Throws `not-found`. */
  invitation(id: string): InvitationDetail {
    const { facts, today } = this.#view.list();
    const { register, suppliers, groups } = facts;
    const invitation = register.invitations.get(id);
    if (invitation === undefined) throw new TijdigError('not-found', { id });
    const nameOf = (personId: string) => register.persons.get(personId)?.name ?? personId;
    const { item } = deriveInvitation(invitation, facts, today);
    const hasSigned = new Set<string>(invitation.signatures.map(({ personId }) => personId));
    return {
      item,
      steps: invitation.steps,
      signatures: invitation.signatures.map(({ personId, on }) => ({ person: nameOf(personId), on })),
      signers: groups.representativesByOrganisation
        .of(invitation.grantorId)
        .filter((one) => holdsOn(one, today) && !hasSigned.has(one.personId))
        .map(({ personId }) => ({ personId, name: nameOf(personId) })),
      supplier: suppliers.get(invitation.supplierId ?? '') ?? null,
      followUp: item.chainMandateId === null ? null : (this.#chain(item.chainMandateId)?.followUp ?? null),
      note: invitation.note,
    };
  }

  #chain(id: string): ChainItem | null {
    const { facts, today } = this.#view.list();
    const chain = facts.register.chainMandates.get(id);
    return chain === undefined ? null : deriveChain(chain, facts, today).item;
  }
}
