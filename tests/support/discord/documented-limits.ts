/** A part of a message as it travels: only what the checks look at. */
export interface Component {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly style?: number;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
}

export interface MessageBody {
  readonly content?: string;
  readonly embeds?: readonly unknown[];
  readonly components?: readonly Component[];
  readonly flags?: number;
  readonly allowed_mentions?: {
    parse?: string[];
    users?: string[];
    roles?: string[];
    replied_user?: boolean;
  };
  readonly message_reference?: { message_id: string; fail_if_not_exists?: boolean };
  readonly attachments?: readonly { readonly id: string }[];
  readonly nonce?: string;
  readonly enforce_nonce?: boolean;
}

export const EPHEMERAL = 1 << 6;
export const COMPONENTS_V2 = 1 << 15;

const ACTION_ROW = 1;
const BUTTON = 2;
const TEXT_DISPLAY = 10;

/** All parts of a message, nested ones after what holds them. */
export function allComponents(components: readonly Component[] = []): Component[] {
  return components.flatMap((component) => [
    component,
    ...allComponents(component.components),
    ...(component.accessory ? allComponents([component.accessory]) : []),
  ]);
}

/** The text of a message as it would be read from top to bottom. */
export function textOf(body: MessageBody): string {
  const texts = allComponents(body.components).flatMap(({ content }) => content ?? []);
  return [body.content ?? '', ...texts].filter(Boolean).join('\n');
}

function buttonProblems({ custom_id = '', label = '', style, url }: Component): string[] {
  const isLink = style === 5;
  return [
    isLink && !url ? 'a link button needs a url' : '',
    !isLink && (custom_id.length < 1 || custom_id.length > 100)
      ? 'custom_id: must be 1 to 100 in length'
      : '',
    label.length > 80 ? 'label: must be 80 or fewer in length' : '',
  ];
}

/** What Discord's documented limits have against a message; empty when it may be sent. */
export function messageProblems(body: MessageBody): string[] {
  const parts = allComponents(body.components);
  const isV2 = ((body.flags ?? 0) & COMPONENTS_V2) !== 0;
  const texts = parts.filter(({ type }) => type === TEXT_DISPLAY);
  const ids = parts.flatMap(({ custom_id }) => custom_id ?? []);
  const rows = parts.filter(({ type }) => type === ACTION_ROW);
  return [
    ...parts.filter(({ type }) => type === BUTTON).flatMap(buttonProblems),
    new Set(ids).size < ids.length ? 'custom_id: cannot be duplicated in a message' : '',
    rows.some(({ components = [] }) => components.length < 1 || components.length > 5)
      ? 'row: 1 to 5 buttons'
      : '',
    isV2 && (body.content || body.embeds?.length)
      ? 'content and embeds cannot be used with components V2'
      : '',
    isV2 && parts.length === 0 ? 'components: a message cannot be empty' : '',
    isV2 && parts.length > 40 ? 'components: must be 40 or fewer in a message' : '',
    isV2 && texts.some(({ content = '' }) => content.trim() === '') ? 'content: must not be blank' : '',
    isV2 && texts.reduce((sum, { content = '' }) => sum + content.length, 0) > 4000
      ? 'text: must be 4000 or fewer in a message'
      : '',
    !isV2 && texts.length > 0 ? 'text displays need the flag of components V2' : '',
    !isV2 && !body.content && !body.embeds?.length && rows.length === 0 ? 'a message cannot be empty' : '',
    (body.content ?? '').length > 2000 ? 'content: must be 2000 or fewer in length' : '',
  ].filter(Boolean);
}

/** What the documented limits have against the completions of an option. */
export function choiceProblems(choices: readonly { name: string; value: string }[]): string[] {
  return [
    choices.length > 25 ? 'choices: must be 25 or fewer' : '',
    ...choices.flatMap(({ name, value }) =>
      [name, value].map((text) =>
        text.length >= 1 && text.length <= 100 ? '' : 'choice: 1 to 100 in length',
      ),
    ),
  ].filter(Boolean);
}

const MOST_BYTES = 10_485_760;

/** What Discord has against the files sent with a message: each is shown, and what is shown is sent. */
export function fileProblems(body: MessageBody, files: readonly SentFile[]): string[] {
  const items = allComponents(body.components).flatMap(({ items = [] }) => items);
  const shown = items.flatMap(({ media }) => /^attachment:\/\/(.+)$/.exec(media.url)?.[1] ?? []);
  const names = files.map(({ name }) => name);
  return [
    items.some(({ description = '' }) => description.length > 1024) ? 'description: 1024 or fewer' : '',
    ...shown.map((name) => (names.includes(name) ? '' : `${name} is shown and was not sent`)),
    ...names.map((name) => (shown.includes(name) ? '' : `${name} was sent and is not shown`)),
    files.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_BYTES ? 'files: 10 MiB or less' : '',
    files.length > 0 && body.attachments?.length !== files.length ? 'attachments: one for each file' : '',
  ].filter(Boolean);
}

/** A file that came with a request. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface CommandBody {
  readonly name?: string;
  readonly description?: string;
  readonly options?: readonly (CommandBody & { required?: boolean; max_length?: number })[];
}

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What the documented limits have against a list of commands to be registered. */
export function commandProblems(commands: readonly CommandBody[]): string[] {
  return [
    commands.length > 100 ? 'at most 100 commands' : '',
    new Set(commands.map(({ name }) => name)).size < commands.length ? 'names must be unique' : '',
    ...commands.flatMap(({ options = [], ...command }) => [
      ...[command, ...options].flatMap(({ name = '', description = '' }) => [
        NAME.test(name) && name === name.toLowerCase() ? '' : `name: ${name}`,
        description.length >= 1 && description.length <= 100
          ? ''
          : `description of ${name}: must be 1 to 100 in length`,
      ]),
      options.length > 25 ? 'at most 25 options' : '',
      options.some(({ max_length = 1 }) => max_length < 1 || max_length > 6000)
        ? 'max_length: 1 to 6000'
        : '',
      options.some(({ required }, index) => required && index > 0 && !options[index - 1]?.required)
        ? 'required options must come first'
        : '',
    ]),
  ].filter(Boolean);
}
