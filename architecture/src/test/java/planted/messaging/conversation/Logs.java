package planted.messaging.conversation;

import org.slf4j.Logger;

/** Planted: a core class outside java.base. */
public record Logs(Logger logger) {}
