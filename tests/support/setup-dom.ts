import "@testing-library/jest-dom";
import { cleanup, configure } from "@testing-library/react";

afterEach(cleanup);
// Of what comes about at once, unless the machine is busy.
configure({ asyncUtilTimeout: 20_000 });

// What jsdom lacks and the primitives call.
class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Object.assign(window, { ResizeObserver: Observer, IntersectionObserver: Observer });
Object.assign(window, {
  matchMedia: (media: string) => ({ matches: false, media, addEventListener() {}, removeEventListener() {} }),
});
Object.assign(Element.prototype, {
  scrollIntoView() {},
  hasPointerCapture: () => false,
  setPointerCapture() {},
  releasePointerCapture() {},
});
