import type { Button } from '../command.ts';
import { ORDER_BUTTON, readOrderId } from '../views/order-id.ts';
import { putInOrder } from '../views/put-in-order.ts';
import { componentsOf } from './components-of.ts';
import { stale } from './stale.ts';

/** Puts the reports of an answer in order of time, or back with the best one first. */
export const order: Button = {
  name: ORDER_BUTTON,
  reply: 'update',
  read(customId, _context, { texts }, message) {
    const wanted = readOrderId(customId);
    const view = wanted && putInOrder(componentsOf(message), wanted);
    if (!view) throw stale(texts);
    return async () => view;
  },
};
