// Promise: safeStorage with the bytes Chromium itself writes on a Linux without a keyring (`v10`, AES-128-CBC, fixed
// password): it hides nothing, but what the real application wrote there can be read here and the other way round.
// With TIJDIG_HOST_KEYRING=0 encryption is unavailable, as before a keyring answers.
import { createCipheriv, createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { environment } from '#test/support/electron-host/kernel/environment.ts';
import { guarded } from '#test/support/electron-host/kernel/gap-guard.ts';
import { requireReady } from './app.ts';

const KEY = pbkdf2Sync('peanuts', 'saltysalt', 1, 16, 'sha1');
const VECTOR = Buffer.alloc(16, ' ');
const PREFIX = Buffer.from('v10');
const NOT_ENCRYPTED =
  'Error while decrypting the ciphertext provided to safeStorage.decryptString. Ciphertext does not appear to be encrypted.';

let plainText = false;
const available = () => plainText || environment.keyring;

function encrypt(text: string): Buffer {
  if (!available())
    throw new Error(
      'Error while encrypting the text provided to safeStorage.encryptString. Encryption is not available.',
    );
  const cipher = createCipheriv('aes-128-cbc', KEY, VECTOR);
  return Buffer.concat([PREFIX, cipher.update(text, 'utf8'), cipher.final()]);
}

function decrypt(encrypted: Buffer): string {
  if (!available())
    throw new Error(
      'Error while decrypting the ciphertext provided to safeStorage.decryptString. Decryption is not available.',
    );
  if (!encrypted.subarray(0, PREFIX.length).equals(PREFIX)) throw new Error(NOT_ENCRYPTED);
  const decipher = createDecipheriv('aes-128-cbc', KEY, VECTOR);
  return Buffer.concat([decipher.update(encrypted.subarray(PREFIX.length)), decipher.final()]).toString(
    'utf8',
  );
}

export const safeStorage = guarded<Electron.SafeStorage>('safeStorage', {
  isEncryptionAvailable: () => {
    requireReady('safeStorage');
    return available();
  },
  isAsyncEncryptionAvailable: async () => available(),
  encryptString: encrypt,
  decryptString: decrypt,
  encryptStringAsync: async (text) => encrypt(text),
  decryptStringAsync: async (encrypted) => ({ shouldReEncrypt: false, result: decrypt(encrypted) }),
  getSelectedStorageBackend: () => 'basic_text',
  setUsePlainTextEncryption: (usePlainText) => {
    plainText = usePlainText;
  },
});
