/** The page of the application on a fake main process, for looking at it: `?state=…&language=…&theme=…&density=…`. */

import { BRIDGE_NAME } from '#core/contract/channels.ts';
import { DEFAULT_PREFERENCES, preferencesSchema } from '#core/contract/preferences.ts';
import { FakeBridge } from '#test/ui/support/fake-bridge.ts';
import { PAGE_STATES } from './page-states.ts';

const query = new URLSearchParams(location.search);
const preferences = preferencesSchema.parse({
  ...DEFAULT_PREFERENCES,
  language: query.get('language') ?? 'nl',
  theme: query.get('theme') ?? 'light',
  density: query.get('density') ?? 'comfortable',
});
const state = PAGE_STATES[query.get('state') ?? 'sample'];
const bridge = new FakeBridge({ ...state?.(), preferences });
Object.defineProperty(window, BRIDGE_NAME, { value: bridge });
Object.defineProperty(window, 'fakeBridge', { value: bridge });
await import('#renderer/main.tsx');
