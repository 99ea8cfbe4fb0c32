/** Settings of the embedded server. `safe: false` is for tests: faster, and a power cut may cost the data. */
export function settings({ safe }: { safe: boolean }): Record<string, string> {
  return {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: "256MB",
    effective_cache_size: "1GB",
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    max_wal_size: "2GB",
    // Two chunks of an import write more between two flushes than the usual 8 MB hold, and would wait for each other.
    wal_buffers: "32MB",
    wal_compression: "on",
    jit: "off",
    log_min_messages: "warning",
    log_timezone: "UTC",
    timezone: "UTC",
    ...(safe ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
}

export const asArguments = (all: Record<string, string>) =>
  Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
