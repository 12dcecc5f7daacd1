import { setTimeout as pause } from 'node:timers/promises';
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

type Send = RESTOptions['makeRequest'];

/** Attempts at one request, and the milliseconds before the second; each pause after it is twice as long. */
const ATTEMPTS = 5;
const FIRST_PAUSE = 250;

/**
 * Sends requests to Discord, and sends again, after a pause that grows, what Discord or the network failed to answer.
 * By itself discord.js sends again at once, after some failures only, so that a hiccup of a second would lose an
 * answer. Nothing is said twice: discord.js puts the same nonce, or the same interaction, into each attempt.
 * Rejects, or resolves to a status from 500 on, when the last attempt does, and when discord.js gives the request up.
 */
export const patientRequest: Send = async (url, init) => {
  for (let attempt = 1; ; attempt++) {
    const last = attempt === ATTEMPTS;
    try {
      const response = await DefaultRestOptions.makeRequest(url, init);
      if (response.status < 500 || last) return response;
      // An answer left unread would hold its connection.
      await response.arrayBuffer();
    } catch (error) {
      if (last || init.signal?.aborted) throw error;
    }
    // Not all requests that failed together come again together.
    const milliseconds = FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + Math.random());
    await pause(milliseconds, undefined, init.signal ? { signal: init.signal } : {});
  }
};
