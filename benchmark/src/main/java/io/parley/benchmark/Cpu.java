package io.parley.benchmark;

import java.lang.ProcessHandle.Info;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Processor time used so far. Other work on the machine changes rates, but hardly this.
 *
 * @param server of this process but for the clients
 * @param database of its processes
 * @param clients of the thread that asks
 */
record Cpu(Duration server, Duration database, Duration clients) {
    /** The process whose children serve the database's connections, of which this is one. */
    static ProcessHandle postmaster(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        }
    }

    static Cpu now(ProcessHandle postmaster) {
        var clients = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        var all = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        var database = postmaster
                .descendants()
                .map(ProcessHandle::info)
                .map(Info::totalCpuDuration)
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
        return new Cpu(all.minus(clients), database, clients);
    }

    /** What each of so many messages took since then. */
    Cpu perMessage(Cpu before, long messages) {
        long count = Math.max(1, messages);
        return new Cpu(
                server.minus(before.server).dividedBy(count),
                database.minus(before.database).dividedBy(count),
                clients.minus(before.clients).dividedBy(count));
    }

    String cells() {
        return String.format(
                Locale.ROOT,
                "%,d + %,d + %,d",
                server.toNanos() / 1_000,
                database.toNanos() / 1_000,
                clients.toNanos() / 1_000);
    }
}
