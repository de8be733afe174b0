/** One message to read: to whom, about what, and its text. */
import { useTranslation } from 'react-i18next';
import type { Message } from '#core/contract/message.ts';
import { TextArea } from '#renderer/ui/TextArea.tsx';

export function MessageText({ message }: { readonly message: Message }) {
  const { t } = useTranslation();
  const { name, email, subject, body } = message;
  return (
    <>
      <dl className="message-head">
        <dt>{t('message.to')}</dt>
        <dd>{[name, email].filter((part) => part !== null).join(', ') || t('message.recipientUnknown')}</dd>
        <dt>{t('message.subject')}</dt>
        <dd>{subject}</dd>
      </dl>
      <TextArea label={t('message.text')} value={body} rows={10} isReadOnly />
    </>
  );
}
