/** How a message leaves Tijdig: by the clipboard, as a file, or through the mail program. Tijdig sends nothing itself. */
import Copy from 'lucide-react/icons/copy';
import Mail from 'lucide-react/icons/mail';
import Save from 'lucide-react/icons/save';
import { useTranslation } from 'react-i18next';
import type { Message, MessageRequest } from '#core/contract/message.ts';
import { useContractCommand } from '#renderer/api/use-contract-command.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorCallout } from '#renderer/ui/ErrorCallout.tsx';

interface MessageActionsProps {
  readonly request: MessageRequest;
  readonly message: Message;
  readonly index: number;
  readonly count: number;
}

export function MessageActions({ request, message, index, count }: MessageActionsProps) {
  const { t } = useTranslation();
  const copy = useContractCommand('messages.copy');
  const save = useContractCommand('messages.save');
  const mail = useContractCommand('messages.mail');
  const error = copy.error ?? save.error ?? mail.error;
  const saved = save.data?.saved ?? 0;
  const told = copy.isSuccess ? t('message.copied') : saved > 0 ? t('message.saved', { count: saved }) : '';
  return (
    <>
      {error !== null && <ErrorCallout title={t('message.failed')} error={error} />}
      <div className="message-actions">
        <Button
          variant={message.fitsMailto ? 'plain' : 'primary'}
          glyph={Copy}
          onPress={() => copy.mutate({ text: `${message.subject}\n\n${message.body}` })}
        >
          {t('message.copy')}
        </Button>
        <Button glyph={Save} isPending={save.isPending} onPress={() => save.mutate(request)}>
          {t('message.save', { count })}
        </Button>
        {message.fitsMailto && (
          <Button variant="primary" glyph={Mail} onPress={() => mail.mutate({ ...request, index })}>
            {t('message.mail')}
          </Button>
        )}
        <span className="muted" aria-live="polite">
          {told}
        </span>
      </div>
    </>
  );
}
