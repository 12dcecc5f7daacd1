/** Why the soak test's archive cannot answer now and then. */
export const REASON = 'The archive is being moved. Ask again in a minute.';
