// Loaded into every child before its program: when the supervisor is gone (even by kill -9), the child stops too.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
