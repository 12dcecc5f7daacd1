import { type MessageBody, textOf } from './documented-limits.ts';

/**
 * Who a message would ping, by Discord's rule: every mention in its text that `allowed_mentions` lets through,
 * and the author of the message replied to unless `replied_user` is false.
 */
export function pingsOf(body: MessageBody): string[] {
  const { parse, users = [], replied_user } = body.allowed_mentions ?? {};
  const lets = (kind: string) => !body.allowed_mentions || (parse ?? []).includes(kind);
  const text = textOf(body);
  return [
    ...(lets('everyone') ? (text.match(/@(?:everyone|here)/g) ?? []) : []),
    ...(text.match(/<@!?\d+>/g) ?? []).filter(
      (mention) => lets('users') || users.includes(mention.replace(/\D/g, '')),
    ),
    ...(lets('roles') ? (text.match(/<@&\d+>/g) ?? []) : []),
    ...(body.message_reference && replied_user !== false ? ['the author of the message replied to'] : []),
  ];
}
