// Promise: the wire between one page and the main process: the injected scripts, the preload in its isolated world,
// and messages both ways that reach only the document they were meant for.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FromPage, InjectedConstants, ToPage } from '#test/support/electron-host/page/wire.ts';
import type { Target } from './chromium.ts';
import { injectedScripts } from './injected-scripts.ts';

const ISOLATED_WORLD = 'Electron Isolated Context';
const secretName = () => `_${randomBytes(8).toString('hex')}`;

export type PreloadOptions = { preload?: string | undefined; additionalArguments?: string[] | undefined };
/** @param current false when the document that sent it has gone */
export type MessageListener = (message: FromPage, isCurrent: () => boolean) => void;

export class PageLink {
  readonly #target: Target;
  // Random, so that a page can neither find nor guess the way to the main process.
  readonly #constants: InjectedConstants;
  #context: number | undefined;

  constructor(target: Target, options: PreloadOptions) {
    this.#target = target;
    this.#constants = {
      bridgeKey: secretName(),
      binding: secretName(),
      receiver: secretName(),
      process: processForPreload(options.additionalArguments ?? []),
    };
  }

  /** Installs everything while the page is held; the caller lets it run. */
  async install(options: PreloadOptions, onMessage: MessageListener): Promise<void> {
    const { session, targetId } = this.#target;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const frameId = (context.auxData as { frameId?: string } | undefined)?.frameId;
      if (context.name === ISOLATED_WORLD && frameId === targetId) this.#context = context.id;
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.#context = undefined;
    });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== this.#constants.binding) return;
      onMessage(JSON.parse(payload), () => executionContextId === this.#context);
    });
    const scripts = await injectedScripts();
    const host = `const HOST=${JSON.stringify(this.#constants)};`;
    const source = options.preload === undefined ? '' : readFileSync(options.preload, 'utf8');
    const preload = `const PRELOAD=function(require,module,exports,process,global){${source}\n};`;
    await Promise.all([
      session.send('Runtime.enable'),
      session.send('Runtime.addBinding', {
        name: this.#constants.binding,
        executionContextName: ISOLATED_WORLD,
      }),
      this.#onNewDocument(`${host}${scripts.mainWorld}`),
      this.#onNewDocument(`${host}${preload}${scripts.isolatedWorld}`, ISOLATED_WORLD),
    ]);
  }

  /** @returns false when there is no document to receive it */
  post(message: ToPage): boolean {
    if (this.#context === undefined) return false;
    const expression = `globalThis[${JSON.stringify(this.#constants.receiver)}]?.(${JSON.stringify(message)})`;
    this.#target.session
      .send('Runtime.evaluate', { contextId: this.#context, expression })
      .catch(() => undefined);
    return true;
  }

  /** In the page's own world, as the page's scripts see it. */
  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#target.session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async #onNewDocument(source: string, worldName?: string): Promise<void> {
    await this.#target.session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(()=>{${source}\n})()`,
      ...(worldName === undefined ? {} : { worldName }),
    });
  }
}

function processForPreload(additionalArguments: string[]): Record<string, unknown> {
  const { platform, arch, versions, execPath } = process;
  return { platform, arch, versions: { ...versions }, env: {}, argv: [execPath, ...additionalArguments] };
}
