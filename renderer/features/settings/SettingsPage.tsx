/** Instellingen: language and display, reminders, who you are, where the register lives, version. */
import { useTranslation } from 'react-i18next';
import { BackupsSection } from './BackupsSection.tsx';
import { LookSection } from './LookSection.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { RegisterSection } from './RegisterSection.tsx';
import { RemindersSection } from './RemindersSection.tsx';
import { SettingsNotice } from './SettingsNotice.tsx';

export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <>
      <div className="place">
        <h1>{t('settings.title')}</h1>
      </div>
      <div className="scroll">
        <div className="settings">
          <SettingsNotice />
          <LookSection />
          <RemindersSection />
          <ProfileSection />
          <BackupsSection />
          <RegisterSection />
        </div>
      </div>
    </>
  );
}
