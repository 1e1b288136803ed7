package io.parley.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The team of the demonstration on an assembled server over its own PostgreSQL. */
record Team(Path data, TestServer server, Rest admin, Rest manager, Rest agent) implements AutoCloseable {
    private static Team start() {
        try {
            var data = Files.createTempDirectory("parley-capabilities");
            var server = TestServer.start(data, Map.of());
            return new Team(
                    data,
                    server,
                    server.signedIn("admin@demo.localhost", "admin123"),
                    server.signedIn("manager@demo.localhost", "manager123"),
                    server.signedIn("agent1@demo.localhost", "agent123"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** One team for all test classes: a database takes longer to start than they take to run. */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(Team.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Team.class))
                    .computeIfAbsent(Team.class, ignored -> start(), Team.class);
        }
    }
}
