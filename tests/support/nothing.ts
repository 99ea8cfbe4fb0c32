// What style sheets are to a test: nothing.
export default {};
