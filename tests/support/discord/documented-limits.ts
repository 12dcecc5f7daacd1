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
  readonly type?: number;
  readonly name?: string;
  readonly name_localizations?: Record<string, string>;
  readonly description?: string;
  readonly description_localizations?: Record<string, string>;
  readonly options?: readonly (CommandBody & { required?: boolean; max_length?: number })[];
}

const SLASH = 1;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALE = /^[a-z]{2}(-[A-Z]{2}|-419)?$/;

/** Every name and every description of a command or an option, in all languages. */
const namesOf = ({ name = '', name_localizations = {} }: CommandBody) => [
  name,
  ...Object.values(name_localizations),
];
const descriptionsOf = ({ description = '', description_localizations = {} }: CommandBody) => [
  description,
  ...Object.values(description_localizations),
];

function slashProblems({ options = [], ...command }: CommandBody): string[] {
  const all = [command, ...options];
  const longest = (texts: string[]) => Math.max(...texts.map(({ length }) => length));
  const total = all.reduce((sum, each) => sum + longest(namesOf(each)) + longest(descriptionsOf(each)), 0);
  return [
    ...all
      .flatMap(namesOf)
      .map((name) => (NAME.test(name) && name === name.toLowerCase() ? '' : `name: ${name}`)),
    ...all
      .flatMap(descriptionsOf)
      .map((text) =>
        text.length >= 1 && text.length <= 100 ? '' : `description: 1 to 100 in length: ${text}`,
      ),
    options.length > 25 ? 'at most 25 options' : '',
    total > 8000 ? 'names and descriptions: 8000 together' : '',
    options.some(({ max_length = 1 }) => max_length < 1 || max_length > 6000) ? 'max_length: 1 to 6000' : '',
    options.some(({ required }, index) => required && index > 0 && !options[index - 1]?.required)
      ? 'required options must come first'
      : '',
  ];
}

/** A command in a menu: any name, and no description. */
function menuProblems(command: CommandBody): string[] {
  return [
    ...namesOf(command).map((name) => (name.length >= 1 && name.length <= 32 ? '' : `name: ${name}`)),
    descriptionsOf(command).some(Boolean) ? 'a command in a menu has no description' : '',
    command.options ? 'a command in a menu has no options' : '',
  ];
}

/** What the documented limits have against a list of commands to be registered. */
export function commandProblems(commands: readonly CommandBody[]): string[] {
  const keys = commands.map(({ type = SLASH, name }) => `${type} ${name}`);
  const locales = commands.flatMap(({ options = [], ...command }) =>
    [command, ...options].flatMap(({ name_localizations = {}, description_localizations = {} }) => [
      ...Object.keys(name_localizations),
      ...Object.keys(description_localizations),
    ]),
  );
  return [
    commands.length > 100 ? 'at most 100 commands' : '',
    new Set(keys).size < keys.length ? 'names must be unique' : '',
    ...locales.map((locale) => (LOCALE.test(locale) ? '' : `${locale} is no locale`)),
    ...commands.flatMap((each) =>
      (each.type ?? SLASH) === SLASH ? slashProblems(each) : menuProblems(each),
    ),
  ].filter(Boolean);
}
