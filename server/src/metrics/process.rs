//! What the operating system says of this process, under the names that every exporter uses. Only Linux says it.

use std::fs;

use prometheus::{IntGauge, core::Collector, proto::MetricFamily};

/// Memory and open files now; what the system does not say is left out.
pub fn families() -> Vec<MetricFamily> {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let files = fs::read_dir("/proc/self/fd").ok().and_then(|files| i64::try_from(files.count()).ok());
    [
        ("process_resident_memory_bytes", "Memory that the process holds.", bytes_of(&status, "VmRSS:")),
        ("process_virtual_memory_bytes", "Address space that the process holds.", bytes_of(&status, "VmSize:")),
        ("process_open_fds", "Files and sockets that the process holds open.", files),
    ]
    .into_iter()
    .filter_map(|(name, about, value)| Some((name, about, value?)))
    .flat_map(|(name, about, value)| gauge(name, about, value))
    .collect()
}

/// A number that is read when somebody asks for it.
pub fn gauge(name: &str, about: &str, value: i64) -> Vec<MetricFamily> {
    IntGauge::new(name, about).map_or_else(
        |_| Vec::new(),
        |gauge| {
            gauge.set(value);
            gauge.collect()
        },
    )
}

/// The system writes kilobytes: `VmRSS:     51234 kB`.
fn bytes_of(status: &str, name: &str) -> Option<i64> {
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse::<i64>().ok().map(|kilobytes| kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_writes_kilobytes_and_we_write_bytes() {
        assert_eq!(bytes_of("VmSize:\t  10 kB\nVmRSS:\t   51234 kB\n", "VmRSS:"), Some(51_234 * 1024));
        assert_eq!(bytes_of("Name:\twheelhouse\n", "VmRSS:"), None);
    }
}
