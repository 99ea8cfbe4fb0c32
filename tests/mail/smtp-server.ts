import { createServer, type Server, type Socket } from "node:net";

/** What to answer to the next mail; "hang up" ends the connection in the middle of it. */
export type Mood = "take it" | "not now" | "never" | "hang up";

/** A mail server of a few lines: takes what it is given, or refuses it as a real one would. */
export class SmtpServer {
  readonly mails: string[] = [];
  mood: Mood = "take it";
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor() {
    this.#server = createServer((socket) => this.#talk(socket));
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (!address || typeof address === "string") throw new Error("The mail server has no port");
    return `smtp://127.0.0.1:${address.port}?ignoreTLS=true`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #talk(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once("close", () => this.#sockets.delete(socket));
    socket.on("error", () => {});
    let body: string | undefined;
    let rest = "";
    socket.write("220 ready\r\n");
    socket.on("data", (chunk) => {
      rest += chunk.toString("latin1");
      for (let end = rest.indexOf("\r\n"); end !== -1; end = rest.indexOf("\r\n")) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (body === undefined) body = this.#command(socket, line);
        else if (line === ".") body = this.#delivered(socket, body);
        else body += `${line}\r\n`;
      }
    });
  }

  /** Answers a command; an empty body from DATA on. */
  #command(socket: Socket, line: string): string | undefined {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "DATA") {
      socket.write("354 go on\r\n");
      return "";
    }
    socket.write(verb === "QUIT" ? "221 bye\r\n" : "250 fine\r\n");
    return undefined;
  }

  #delivered(socket: Socket, body: string): undefined {
    if (this.mood === "hang up") socket.destroy();
    else if (this.mood === "not now") socket.write("451 try again later\r\n");
    else if (this.mood === "never") socket.write("554 no such mailbox\r\n");
    else {
      this.mails.push(body);
      socket.write("250 taken\r\n");
    }
  }
}

/** Headers as one line each, and the parts decoded. */
export function readMail(mail = "") {
  const [head = ""] = mail.split("\r\n\r\n", 1);
  const headers = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const body = mail.slice(head.length).replace(/=\r\n/g, "");
  const text = Buffer.from(
    body.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
  const header = (name: string) => headers.find((line) => line.toLowerCase().startsWith(`${name}: `)) ?? "";
  return { header, text };
}
