// npm run ask -- [options] ["question"]: one answer, or one for each line of standard input.
import { ask } from '../src/terminal/conversation.ts';
import { runPrompt } from '../src/terminal/prompt.ts';
import { withService } from './open-service.ts';

await withService(['index', 'limit', 'from', 'to', 'json'], async ({ words }, conversation) => {
  if (words !== '') {
    process.stdout.write(`${await ask(words, conversation)}\n`);
    return 0;
  }
  const failures = await runPrompt({
    ...conversation,
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    interactive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
    onBug: (error) => console.error(error),
  });
  return failures === 0 ? 0 : 1;
});
