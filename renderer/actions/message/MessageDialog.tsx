/** What Tijdig writes and the user sends: one message per recipient, to be copied, saved or opened in the mail program. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageRecipient, MessageRequest } from '#core/contract/message.ts';
import { LANGUAGES } from '#core/contract/preferences.ts';
import { type ActionTarget, useActions } from '#renderer/actions/use-actions.ts';
import { useContractQuery } from '#renderer/api/use-contract-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';
import { MessageActions } from './MessageActions.tsx';
import { MessageText } from './MessageText.tsx';

interface MessageDialogProps {
  readonly target: ActionTarget;
  readonly to: MessageRecipient;
  readonly onClose: () => void;
}

export function MessageDialog({ target, to, onClose }: MessageDialogProps) {
  const { t } = useTranslation();
  const { open } = useActions();
  const own = useLanguage();
  const [language, setLanguage] = useState(own);
  const [index, setIndex] = useState(0);
  const request: MessageRequest = { ids: [...target.ids], to, language };
  const { data, error } = useContractQuery('messages.compose', request);
  const messages = data?.messages ?? [];
  const message = messages[index] ?? messages[0];
  const recipients = messages.map(({ name, email }, at) => ({
    value: String(at),
    label: name ?? email ?? t('message.recipientUnknown'),
  }));
  // Non-use ends by logging in, and what was granted is told: there is nothing that was asked for and may be proven.
  const clock = target.item === null ? 'term' : target.item.actClock;
  const canBeRequested = to !== 'granted' && clock !== null && clock !== 'inactivity';
  return (
    <Dialog title={t(`message.title.${to}`)} size="wide" onClose={onClose}>
      {error !== null && <ErrorCallout title={t('errorTitle.load')} error={error} />}
      <p className="muted">{t('message.you')}</p>
      <div className="message-choices">
        {messages.length > 1 && (
          <Select
            label={t('message.recipient', { number: index + 1, count: messages.length })}
            choices={recipients}
            value={String(index)}
            onChange={(at) => setIndex(Number(at))}
          />
        )}
        <Select
          label={t('message.language')}
          choices={LANGUAGES.map((name) => ({ value: name, label: t(`settings.languageName.${name}`) }))}
          value={language}
          onChange={setLanguage}
        />
      </div>
      {message !== undefined && (
        <>
          <MessageText message={message} />
          <MessageActions request={request} message={message} index={index} count={messages.length} />
        </>
      )}
      <div className="form-buttons">
        <Button onPress={onClose}>{t('common.close')}</Button>
        {canBeRequested && (
          <Button onPress={() => open({ kind: 'requested', target })}>{t('message.requested')}</Button>
        )}
      </div>
    </Dialog>
  );
}
