/** Set before a redirect; the page after it shows the toast, which takes the cookie away. */
export const flashCookie = "flash";
