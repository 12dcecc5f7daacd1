import { type Client, Events } from 'discord.js';
import type { Metrics } from '../operations/metrics.ts';

/** Notes in the metrics how the client's connection to the gateway stands, from now on. */
export function watchGateway(client: Client, metrics: Metrics): void {
  client.on(Events.ShardReady, () => {
    metrics.gateway = 'ready';
  });
  client.on(Events.ShardResume, () => {
    metrics.gateway = 'ready';
  });
  client.on(Events.ShardReconnecting, () => {
    metrics.gateway = 'reconnecting';
  });
  client.on(Events.ShardDisconnect, () => {
    metrics.gateway = 'disconnected';
  });
}
