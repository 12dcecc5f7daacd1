import { expect, it } from 'vitest';
import { bytes, integer } from '../../../src/embedding/onnx/protobuf.ts';

// Worked by hand from the description of the wire format.
it.each([
  ['a small number', integer(1, 8), [0x08, 0x08]],
  ['the example of the format', integer(1, 150), [0x08, 0x96, 0x01]],
  ['a number of 33 bits', integer(2, 2 ** 32), [0x10, 0x80, 0x80, 0x80, 0x80, 0x10]],
  ['a field number over 15', integer(20, 2), [0xa0, 0x01, 0x02]],
  ['a text', bytes(2, 'é'), [0x12, 0x02, 0xc3, 0xa9]],
  ['raw bytes', bytes(9, Uint8Array.of(1, 2)), [0x4a, 0x02, 0x01, 0x02]],
  ['a message', bytes(3, [integer(1, 150)]), [0x1a, 0x03, 0x08, 0x96, 0x01]],
  ['an empty message', bytes(3, []), [0x1a, 0x00]],
])('writes %s', (_, field, expected) => expect([...field]).toEqual(expected));
