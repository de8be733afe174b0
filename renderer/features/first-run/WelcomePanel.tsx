/** What Tijdig is for, in one sentence and one picture, and what it promises. */
import HardDrive from 'lucide-react/icons/hard-drive';
import Info from 'lucide-react/icons/info';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/Icon.tsx';
import { ExampleStrip } from './ExampleStrip.tsx';

export function WelcomePanel() {
  const { t } = useTranslation();
  return (
    <aside>
      <p className="brand">{t('app.name')}</p>
      <div className="headline hide-narrow">
        <p className="promise">{t('firstRun.promise')}</p>
        <p>{t('firstRun.clocks')}</p>
      </div>
      <div className="hide-narrow example">
        <ExampleStrip />
      </div>
      <ul className="promises">
        <li>
          <Icon glyph={HardDrive} />
          <span>{t('firstRun.local')}</span>
        </li>
        <li>
          <Icon glyph={Info} />
          <span>{t('firstRun.noLegalEffect')}</span>
        </li>
      </ul>
    </aside>
  );
}
