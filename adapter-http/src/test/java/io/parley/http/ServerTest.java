package io.parley.http;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests that talk to a running server, one for all of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerTest {
    private RunningServer running;

    @BeforeAll
    void start() {
        running = begin();
    }

    /** The server to talk to. */
    RunningServer begin() {
        return new RunningServer();
    }

    @AfterEach
    void bringTheStoreBack() {
        running.store.bringBack();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    RunningServer server() {
        return running;
    }
}
