/** Names as people really type or paste them. */
export const hostile = [
  `O'Brien & "Sons" <script>alert(1)</script>`,
  `<img src=x onerror="alert(1)">`,
  "مطاعم الساحل",
  "‮reversed‬ {curly} %s <b>",
  "x".repeat(300),
  "👩‍👩‍👧‍👦 Família 🇷🇴",
  "=HYPERLINK(1)",
];
