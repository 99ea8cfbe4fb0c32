// What the package server-only is outside the browser: nothing.
export {};
