// Loaded into every child before its program: when the supervisor is gone (even by kill -9), the child stops too.
// A child hands this file down to its own children, whose channels are none of our business.
if (process.env.SUPERVISOR_PID === String(process.ppid)) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
