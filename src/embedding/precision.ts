/** Precisions that Transformers.js can be asked for, with the ending of the ONNX file each one stands for. */
export const PRECISIONS = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  int8: '_int8',
  uint8: '_uint8',
  q4: '_q4',
  q4f16: '_q4f16',
  bnb4: '_bnb4',
} as const;
export type Precision = keyof typeof PRECISIONS;
