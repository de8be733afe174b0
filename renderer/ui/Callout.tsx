/** What happened, that nothing was lost, what to do. An error is announced when it appears. */
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import { Icon } from '#renderer/ui/Icon.tsx';

const GLYPHS = { now: TriangleAlert, soon: TriangleAlert, ok: CircleCheck, plain: Info } as const;

interface CalloutProps {
  readonly tone: keyof typeof GLYPHS;
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

export function Callout({ tone, title, children, actions }: CalloutProps) {
  return (
    <div className="callout" data-tone={tone} role={tone === 'now' ? 'alert' : 'status'}>
      <Icon glyph={GLYPHS[tone]} />
      <div>
        {title !== undefined && <strong>{title}</strong>}
        <div>{children}</div>
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
    </div>
  );
}
