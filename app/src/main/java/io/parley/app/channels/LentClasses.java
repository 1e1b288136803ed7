package io.parley.app.channels;

/**
 * What an adapter's jar sees of the server: the SPI of the core, and Jackson, which nearly every adapter needs. Of all else
 * it brings its own, in whatever version, and neither notices the other.
 */
final class LentClasses extends ClassLoader {
    private final ClassLoader server;

    LentClasses(ClassLoader server) {
        super("lent to channels", ClassLoader.getPlatformClassLoader());
        this.server = server;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith("io.parley.messaging.") || name.startsWith("com.fasterxml.jackson.")) {
            return server.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
