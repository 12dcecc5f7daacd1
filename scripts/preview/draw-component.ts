import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMediaGalleryItem,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APIStringSelectComponent,
  type APIThumbnailComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import type { Attachments } from './attachments.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { type Html, html } from './html.ts';
import type { Reader } from './reader.ts';
import { isWebAddress } from './web-address.ts';

/** What the components of one message are drawn with. */
export interface Surroundings {
  readonly attachments: Attachments;
  readonly reader: Reader;
}

const BUTTONS = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary',
} as const;

function drawButton(button: APIButtonComponent): Html {
  if (button.style === ButtonStyle.Premium) throw new Error('no drawing for a premium button');
  const look = `button ${BUTTONS[button.style]}`;
  const { emoji, label } = button;
  const inside = html`${emoji?.name && html`<span class="emoji">${emoji.name}</span>`}${label && html`<span>${label}</span>`}`;
  if (button.style === ButtonStyle.Link) {
    if (!isWebAddress(button.url)) throw new Error(`a link button to ${button.url}`);
    return html`<a class="${look}" href="${button.url}">${inside}<span aria-hidden="true">↗\uFE0E</span></a>`;
  }
  return html`<button type="button" class="${look}"${button.disabled && html` disabled`}>${inside}</button>`;
}

function drawSelect({ placeholder, options }: APIStringSelectComponent): Html {
  const chosen = options.find((option) => option.default);
  const shown = chosen ? chosen.label : html`<span class="placeholder">${placeholder ?? ''}</span>`;
  return html`<div class="select" role="combobox" aria-expanded="false"><span>${shown}</span><span aria-hidden="true">⌄</span></div>`;
}

function drawPicture(
  { media, description, spoiler }: APIMediaGalleryItem | APIThumbnailComponent,
  { attachments }: Surroundings,
): Html {
  const address = attachments.picture(media.url);
  const alt = description ?? '';
  const picture = address
    ? html`<img src="${address}" alt="${alt}" title="${alt}">`
    : html`<span class="elsewhere">Picture at ${media.url}: ${alt}</span>`;
  return spoiler ? html`<span class="spoiler">${picture}</span>` : picture;
}

function drawSection({ components, accessory }: APISectionComponent, around: Surroundings): Html {
  const beside =
    accessory.type === ComponentType.Button
      ? drawButton(accessory)
      : html`<div class="thumbnail">${drawPicture(accessory, around)}</div>`;
  return html`<div class="section"><div class="texts">${components.map((text) => drawComponent(text, around))}</div>${beside}</div>`;
}

function drawContainer(
  { components, accent_color, spoiler }: APIContainerComponent,
  around: Surroundings,
): Html {
  const accent =
    typeof accent_color === 'number' &&
    html` style="--accent: #${accent_color.toString(16).padStart(6, '0')}"`;
  const look = `container${accent ? ' accented' : ''}${spoiler ? ' spoiler' : ''}`;
  return html`<div class="${look}"${accent}>${components.map((inner) => drawComponent(inner, around))}</div>`;
}

const size = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} bytes`
    : bytes < 1024 ** 2
      ? `${(bytes / 1024).toFixed(2)} KB`
      : `${(bytes / 1024 ** 2).toFixed(2)} MB`;

/** A component of a message as Discord shows it. Throws an Error for a kind of button or menu that the bot does not use. */
export function drawComponent(
  component: APIMessageTopLevelComponent | APIComponentInContainer,
  around: Surroundings,
): Html {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return html`<div class="text">${drawMarkdown(component.content, around.reader)}</div>`;
    case ComponentType.Container:
      return drawContainer(component, around);
    case ComponentType.Section:
      return drawSection(component, around);
    case ComponentType.Separator: {
      const spacing = component.spacing === SeparatorSpacingSize.Large ? 'large' : 'small';
      return html`<div class="separator ${spacing}${component.divider === false ? '' : ' line'}"></div>`;
    }
    case ComponentType.MediaGallery: {
      const { items } = component;
      return html`<div class="gallery${items.length > 1 ? ' several' : ''}">${items.map((item) => drawPicture(item, around))}</div>`;
    }
    case ComponentType.File: {
      const { name, bytes } = around.attachments.file(component.file.url);
      return html`<div class="file"><span class="name">${name}</span><small>${size(bytes.length)}</small></div>`;
    }
    case ComponentType.ActionRow:
      return html`<div class="row">${component.components.map((inner) => {
        if (inner.type === ComponentType.Button) return drawButton(inner);
        if (inner.type === ComponentType.StringSelect) return drawSelect(inner);
        throw new Error(`no drawing for a component of the type ${ComponentType[inner.type]} in a row`);
      })}</div>`;
  }
}
