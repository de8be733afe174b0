/** Where the application's own page lives: the only origin that is served, may load anything, and may call. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'bundle';
