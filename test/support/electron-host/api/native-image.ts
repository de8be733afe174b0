// Promise: nativeImage as far as icons and screenshots need it: the bytes given, and their size when they are PNG.
import { existsSync, readFileSync } from 'node:fs';
import { guarded } from '#test/support/electron-host/kernel/gap-guard.ts';

type UsedStatic = 'createEmpty' | 'createFromBuffer' | 'createFromDataURL' | 'createFromPath';
type Used = 'getSize' | 'isEmpty' | 'isTemplateImage' | 'setTemplateImage' | 'toDataURL' | 'toPNG';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

class HostImage implements Pick<Electron.NativeImage, Used> {
  readonly #data: Buffer;
  #isTemplate = false;
  constructor(data: Buffer) {
    this.#data = data;
  }
  isEmpty(): boolean {
    return this.#data.length === 0;
  }
  getSize(): Electron.Size {
    if (!this.#data.subarray(0, 4).equals(PNG_SIGNATURE)) return { width: 0, height: 0 };
    return { width: this.#data.readUInt32BE(16), height: this.#data.readUInt32BE(20) };
  }
  toPNG(): Buffer {
    return this.#data;
  }
  toDataURL(): string {
    return `data:image/png;base64,${this.#data.toString('base64')}`;
  }
  setTemplateImage(option: boolean): void {
    this.#isTemplate = option;
  }
  isTemplateImage(): boolean {
    return this.#isTemplate;
  }
}

export type { HostImage };

export function imageOf(data: Buffer): Electron.NativeImage {
  const image = new HostImage(data);
  // Methods are bound: the guard is a proxy, and private fields are not on it.
  const members: (keyof HostImage)[] = [
    'isEmpty',
    'getSize',
    'toPNG',
    'toDataURL',
    'setTemplateImage',
    'isTemplateImage',
  ];
  const bound = Object.fromEntries(members.map((member) => [member, image[member].bind(image)]));
  return guarded('NativeImage', bound) as unknown as Electron.NativeImage;
}

export const nativeImage = guarded<Pick<typeof Electron.nativeImage, UsedStatic>>('nativeImage', {
  createEmpty: () => imageOf(Buffer.alloc(0)),
  createFromPath: (path) => imageOf(existsSync(path) ? readFileSync(path) : Buffer.alloc(0)),
  createFromBuffer: (buffer) => imageOf(buffer),
  createFromDataURL: (url) => imageOf(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')),
});
