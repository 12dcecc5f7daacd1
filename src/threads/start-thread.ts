import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread on a module of this program. The module is named by its TypeScript file; a compiled program starts
 * what that was compiled to.
 */
export function startThread(module: URL, options: WorkerOptions = {}): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL(module.href.replace(/\.ts$/, '.js')), options);
  }
  // tsx reads TypeScript in the main thread only; a thread has to ask for it before it loads the module.
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const code = `import { register } from ${tsx}; register(); await import(${JSON.stringify(module.href)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), options);
}
