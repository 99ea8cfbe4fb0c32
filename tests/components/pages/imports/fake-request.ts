/** In place of XMLHttpRequest: says what was sent, and answers as told. */
export class FakeRequest {
  static all: FakeRequest[] = [];
  static get last(): FakeRequest {
    const last = FakeRequest.all.at(-1);
    if (!last) throw new Error("nothing was sent");
    return last;
  }

  status = 0;
  responseText = "";
  aborted = false;
  opened = "";
  body: unknown;
  headers: Record<string, string> = {};
  upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onload = () => {};
  onerror = () => {};
  onabort = () => {};

  constructor() {
    FakeRequest.all.push(this);
  }
  open(method: string, url: string) {
    this.opened = `${method} ${url}`;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  send(body: unknown) {
    this.body = body;
  }
  abort() {
    this.aborted = true;
    this.onabort();
  }

  progress = (loaded: number) => this.upload.onprogress?.({ loaded });
  answer(status: number, text: string) {
    Object.assign(this, { status, responseText: text });
    this.onload();
  }
}
