import { Problem } from '../domain/problem.ts';
import { describeModel, type EmbeddingModel, sameModel } from '../embedding/embedding-model.ts';

/**
 * Throws a `Problem` where the index at `place` was built with another model than the settings name: vectors of two
 * models cannot be compared.
 */
export function requireModel(built: EmbeddingModel, wanted: EmbeddingModel, place: string): void {
  if (sameModel(built, wanted)) return;
  throw new Problem(
    'MODEL_DIFFERS',
    `The index in ${place} was built with the embedding model ${describeModel(built)}, but the settings name ${describeModel(wanted)}. Run \`npm run index\` to rebuild it, or set EMBEDDING_MODEL and EMBEDDING_DTYPE back.`,
  );
}
