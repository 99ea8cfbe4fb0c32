import { ensureTemplate } from "./template";
import { joinServer, leaveServer } from "./test-server";

/** `prepare.ts join|leave <run>`: run by Jest's global setup in a process of its own, which loads TypeScript as the product does. */
async function main(verb: string, run: number): Promise<void> {
  const own = process.env.TEST_DATABASE_URL;
  if (verb === "leave") return own ? undefined : leaveServer(run);
  const server = own ?? (await joinServer(run));
  console.log(JSON.stringify({ server, template: await ensureTemplate(server) }));
}

main(String(process.argv[2]), Number(process.argv[3])).then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
