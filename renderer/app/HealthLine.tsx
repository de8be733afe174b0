/** Always in sight: whether reminders reach the user, whether all is saved, and what Tijdig is and is not. */

import BellOff from 'lucide-react/icons/bell-off';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import type { LucideIcon } from 'lucide-react/types';
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { SavedState } from '#renderer/app/SavedState.tsx';
import { SettingsNoticeLink } from '#renderer/app/SettingsNoticeLink.tsx';
import { type HealthTone, useHealthWords } from '#renderer/app/use-health-words.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

const GLYPHS: Readonly<Record<HealthTone, LucideIcon>> = {
  ok: CircleCheck,
  soon: CircleAlert,
  now: BellOff,
  plain: CircleDashed,
};

export function HealthLine() {
  const { t } = useTranslation();
  const info = useContractQuery('app.info', {}).data;
  const { tone, text } = useHealthWords();
  return (
    <footer className="status-bar">
      <span className="health" role="status" data-tone={tone}>
        <Icon glyph={GLYPHS[tone]} />
        <span className="clip" title={text}>
          {text}
        </span>
      </span>
      <span className="end">
        <SettingsNoticeLink />
        <SavedState />
        {(info?.demo === true || info?.sample === true) && <span>{t('health.demo')}</span>}
        <span>{t('health.noLegalEffect')}</span>
      </span>
    </footer>
  );
}
