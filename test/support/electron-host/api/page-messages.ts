// Promise: what a page says reaches ipcMain as Electron would deliver it: sender, senderFrame, errors in the same words.

import { HostEvent } from '#test/support/electron-host/kernel/host-emitter.ts';
import { decode, encode } from '#test/support/electron-host/page/codec.ts';
import type { FromPage, ToPage } from '#test/support/electron-host/page/wire.ts';
import { ipcMain } from './ipc-main.ts';

export type Sender = { sender: Electron.WebContents; senderFrame: Electron.WebFrameMain | null };
type Call = Extract<FromPage, { type: 'invoke' }>;
type Sent = Extract<FromPage, { type: 'send' }>;

function eventOf(from: Sender) {
  const { sender } = from;
  return Object.assign(new HostEvent(), {
    type: 'frame' as const,
    processId: 1,
    frameId: from.senderFrame?.routingId ?? 0,
    ports: [],
    returnValue: undefined,
    reply: sender.send.bind(sender),
    ...from,
  });
}

export function deliver(message: Sent, from: Sender): void {
  ipcMain.emit(message.channel, eventOf(from), ...(decode(message.args) as unknown[]));
}

/** @returns the answer to post back */
export async function invoke({ id, channel, args }: Call, from: Sender): Promise<ToPage> {
  try {
    const handler = ipcMain.hostHandler(channel);
    const result: unknown = await handler(eventOf(from), ...(decode(args) as unknown[]));
    return { type: 'result', id, value: encode(result) };
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error); // Electron prints the same line
    return { type: 'error', id, message: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}
