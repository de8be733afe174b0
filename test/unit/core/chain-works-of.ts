/** Whether a chain mandate works, and what it lacks, in short. */
import { deriveChain } from '#core/domain/query/derive-chain.ts';
import type { ChainMandate } from '#core/domain/records/chain-mandate.ts';
import { type ChainGiven, chainFacts, TODAY } from '#test/unit/core/chain-builders.ts';

export const derived = (one: ChainMandate, given: ChainGiven = {}, on = TODAY) =>
  deriveChain(one, chainFacts(given), on).item;
export const works = (one: ChainMandate, given: ChainGiven = {}, on = TODAY) => derived(one, given, on).works;
/** What, side, whose move, service. */
export const missing = (one: ChainMandate, given: ChainGiven = {}) =>
  derived(one, given).missing.map((lack) => Object.values(lack).join(' '));
export const notKnown = (one: ChainMandate, given: ChainGiven = {}) =>
  derived(one, given).notKnown.map((lack) => Object.values(lack).join(' '));
