/** What ended more than five weeks ago: one line instead of rows, which opens into rows. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FoldButton } from '#renderer/ui/FoldButton.tsx';
import { SectionList } from './SectionList.tsx';
import { useSectionRows } from './use-section-rows.ts';

interface LongAgoLineProps {
  readonly count: number;
  /** Rows stand above this line. */
  readonly more: boolean;
}

/** Asked for when it is opened: most people never look at it. */
function LongAgoRows({ count, label }: { readonly count: number; readonly label: string }) {
  const { t } = useTranslation();
  const rows = useSectionRows({ section: 'long-ago', first: [], total: count, pages: 1 });
  if (rows.items.length === 0 && rows.error === null)
    return <p className="group-rest">{t('common.loading')}</p>;
  return <SectionList group="not-working" rows={rows} label={label} />;
}

export function LongAgoLine({ count, more }: LongAgoLineProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const words = t(more ? 'today.group.longAgoMore' : 'today.group.longAgo', { count });
  return (
    <>
      <FoldButton isOpen={isOpen} onToggle={() => setOpen(!isOpen)} controls={id}>
        <span className="rest clip" title={words}>
          {words}
        </span>
      </FoldButton>
      {isOpen && (
        <div id={id}>
          <LongAgoRows count={count} label={words} />
        </div>
      )}
    </>
  );
}
