/** When notifications may come, and whether they name people. What is held back stands on *Vandaag* at once. */
import { useTranslation } from 'react-i18next';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { usePreferences } from './use-preferences.ts';

/** Every half hour of a day, and what is kept where that is another minute. */
function timesWith(kept: string): readonly string[] {
  const halves = Array.from({ length: 48 }, (_, at) => {
    const hour = String(Math.floor(at / 2)).padStart(2, '0');
    return `${hour}:${at % 2 === 0 ? '00' : '30'}`;
  });
  return halves.includes(kept) ? halves : [...halves, kept].sort();
}

export function NotificationTimes() {
  const { t } = useTranslation();
  const { preferences, error, change } = usePreferences();
  const { notifyFrom, notifyUntil, notifyWorkingDaysOnly, notifyUrgentAlways, notifyNames } = preferences;
  const choices = (kept: string) => timesWith(kept).map((time) => ({ value: time, label: time }));
  return (
    <>
      {error !== null && <ErrorCallout title={t('errorTitle.save')} error={error} />}
      <div className="notify-times">
        <Select
          label={t('settings.notify.from')}
          choices={choices(notifyFrom)}
          value={notifyFrom}
          onChange={(from) => change({ notifyFrom: from })}
        />
        <Select
          label={t('settings.notify.until')}
          choices={choices(notifyUntil)}
          value={notifyUntil}
          onChange={(until) => change({ notifyUntil: until })}
        />
      </div>
      <p className="muted">
        {t(notifyFrom >= notifyUntil ? 'settings.notify.anyTime' : 'settings.notify.held')}
      </p>
      <CheckField
        label={t('settings.notify.workingDays')}
        isSelected={notifyWorkingDaysOnly}
        onChange={(only) => change({ notifyWorkingDaysOnly: only })}
      />
      <CheckField
        label={t('settings.notify.urgent')}
        isSelected={notifyUrgentAlways}
        onChange={(always) => change({ notifyUrgentAlways: always })}
      />
      <CheckField
        label={t('settings.notify.names')}
        isSelected={notifyNames}
        onChange={(names) => change({ notifyNames: names })}
      />
    </>
  );
}
