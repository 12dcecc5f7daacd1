import { bytes, type Field, integer } from './protobuf.ts';

// Numbers of the fields and types below: onnx.proto of the Open Neural Network Exchange, IR version 8.

/** Element types of tensors. */
export const TYPE = { float: 1, int8: 3, int32: 6, int64: 7 } as const;

/** A constant of a graph. */
export function tensor(name: string, type: number, shape: readonly number[], data: ArrayBufferView): Field {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return bytes(5, [
    ...shape.map((size) => integer(1, size)),
    integer(2, type),
    bytes(8, name),
    bytes(9, raw),
  ]);
}

/** One operation of a graph, with one output or several. `attributes` are whole numbers by name, or lists of them. */
export function node(
  operator: string,
  inputs: readonly string[],
  outputs: string | readonly string[],
  attributes: Readonly<Record<string, number | readonly number[]>> = {},
): Field {
  return bytes(1, [
    ...inputs.map((input) => bytes(1, input)),
    ...[outputs].flat().map((output) => bytes(2, output)),
    bytes(4, operator),
    ...Object.entries(attributes).map(([name, value]) =>
      bytes(
        5,
        typeof value === 'number'
          ? [bytes(1, name), integer(3, value), integer(20, 2)]
          : [bytes(1, name), ...value.map((each) => integer(8, each)), integer(20, 7)],
      ),
    ),
  ]);
}

/** The sizes of an input or output; a name stands for a size that is known when the graph runs. */
export type Shape = readonly (string | number)[];

/** An input of a graph. */
export const input = (name: string, type: number, shape: Shape): Field => port(11, name, type, shape);

/** An output of a graph. */
export const output = (name: string, type: number, shape: Shape): Field => port(12, name, type, shape);

function port(field: number, name: string, type: number, shape: Shape): Field {
  const dimensions = shape.map((size) =>
    bytes(1, [typeof size === 'string' ? bytes(2, size) : integer(1, size)]),
  );
  return bytes(field, [bytes(1, name), bytes(2, [bytes(1, [integer(1, type), bytes(2, dimensions)])])]);
}

/** An ONNX file (operator set 13) of one graph, given as its nodes, constants, inputs and outputs. */
export function onnxModel(name: string, parts: readonly Field[]): Uint8Array {
  const graph = [...parts, bytes(2, name)];
  return Buffer.concat([integer(1, 8), bytes(2, 'dateline'), bytes(7, graph), bytes(8, [integer(2, 13)])]);
}
