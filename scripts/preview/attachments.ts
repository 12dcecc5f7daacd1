import type { AttachmentPayload } from 'discord.js';

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** The files of a message, as its components name them: `attachment://NAME`. */
export class Attachments {
  readonly #files: ReadonlyMap<string, Buffer>;

  constructor(files: readonly AttachmentPayload[] = []) {
    this.#files = new Map(
      files.map(({ name, attachment }) => {
        if (name === undefined || !Buffer.isBuffer(attachment))
          throw new Error('an attachment without name or bytes');
        return [name, attachment];
      }),
    );
  }

  /** The picture at an address as a `data:` address, or undefined for one that would have to be fetched. */
  picture(url: string): string | undefined {
    if (!url.startsWith('attachment://')) return undefined;
    const { name, bytes } = this.file(url);
    const type = TYPES[name.split('.').at(-1)!.toLowerCase()];
    return type && `data:${type};base64,${bytes.toString('base64')}`;
  }

  /** The attached file at an address. Throws an Error when the message has none of that name. */
  file(url: string): { readonly name: string; readonly bytes: Buffer } {
    const name = url.replace('attachment://', '');
    const bytes = this.#files.get(name);
    if (!bytes) throw new Error(`the message has no attachment for ${url}`);
    return { name, bytes };
  }
}
