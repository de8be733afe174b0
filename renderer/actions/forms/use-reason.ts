/** Why something is done, in free text: may be required, and never holds a BSN unless somebody looked. */
import { useState } from 'react';
import { holdsBsnLikeNumber } from '#core/domain/values/identifiers.ts';

export interface Reason {
  /** As typed, and as it is sent. */
  readonly typed: string;
  readonly text: string;
  readonly isMissing: boolean;
  readonly isBsnLike: boolean;
  readonly isConfirmed: boolean;
  readonly isJudged: boolean;
  readonly isWrong: boolean;
  setText(text: string): void;
  confirm(isConfirmed: boolean): void;
  judge(): void;
}

export function useReason(isRequired: boolean): Reason {
  const [typed, setText] = useState('');
  const [isConfirmed, confirm] = useState(false);
  const [isJudged, setJudged] = useState(false);
  const isBsnLike = holdsBsnLikeNumber(typed);
  const isMissing = isRequired && typed.trim() === '';
  return {
    typed,
    text: typed.trim(),
    isMissing,
    isBsnLike,
    isConfirmed,
    isJudged,
    isWrong: isMissing || (isBsnLike && !isConfirmed),
    setText,
    confirm,
    judge: () => setJudged(true),
  };
}
