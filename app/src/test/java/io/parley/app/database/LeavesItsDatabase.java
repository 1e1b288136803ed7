package io.parley.app.database;

import java.nio.file.Path;

/** A server that is killed as soon as its database runs. */
final class LeavesItsDatabase {
    private LeavesItsDatabase() {}

    public static void main(String[] arguments) {
        EmbeddedDatabase.start(DataFolder.take(Path.of(arguments[0])));
        Runtime.getRuntime().halt(137);
    }
}
