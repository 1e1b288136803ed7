package io.parley.app.channels;

import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelAdapterFactory;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.service.InstalledChannels.Installed;
import java.io.IOException;
import java.io.Reader;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;

/** One jar with adapters, in a class loader of its own. */
final class ChannelJar implements AutoCloseable {
    private static final String SERVICE = "META-INF/services/" + ChannelAdapterFactory.class.getName();

    private final Path file;
    private final URLClassLoader loader;

    private ChannelJar(Path file, URLClassLoader loader) {
        this.file = file;
        this.loader = loader;
    }

    /** Throws {@link UnusableJarException} unless it is a jar that says which factories it has. */
    static ChannelJar open(Path file, ClassLoader lent) {
        try (var jar = new JarFile(file.toFile())) {
            if (jar.getEntry(SERVICE) == null) {
                throw problem(file, "has no file " + SERVICE + ".", "Name its ChannelAdapterFactory in one.");
            }
            var urls = new URL[] {file.toUri().toURL()};
            return new ChannelJar(file, new URLClassLoader(file.getFileName().toString(), urls, lent));
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("every file has an address", impossible);
        } catch (IOException broken) {
            throw problem(file, "cannot be read as a jar.", "Copy it here again, or take it out.");
        }
    }

    /** Its adapters, each with what lies beside the jar as a file of properties of the same name. */
    List<Installed> adapters() {
        var deployment = deployment();
        try {
            return ServiceLoader.load(ChannelAdapterFactory.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .map(factory -> tried(factory.create(deployment)))
                    .map(adapter -> new Installed(adapter, deployment))
                    .toList();
        } catch (ServiceConfigurationError wrong) {
            throw wrong.getCause() instanceof LinkageError missing
                    ? missing(missing)
                    : problem(
                            file,
                            "names a factory that cannot be made: " + reason(wrong) + ".",
                            "Mend its " + SERVICE + ".");
        } catch (LinkageError missing) {
            throw missing(missing);
        } catch (RuntimeException refused) {
            throw problem(
                    file,
                    "does not work with its settings: " + reason(refused) + ".",
                    "Mend " + properties().getFileName() + " beside it, or take the jar out.");
        }
    }

    /** Asked once for all it is: what is missing in the jar shows now, not when the first message comes. */
    private static ChannelAdapter tried(ChannelAdapter adapter) {
        adapter.type();
        adapter.hook();
        adapter.capabilities();
        adapter.settings();
        adapter.webhook();
        return adapter;
    }

    private UnusableJarException missing(LinkageError missing) {
        return problem(
                file,
                "needs something that is neither in it nor lent by the server: " + reason(missing) + ".",
                "Build it with everything it needs besides messaging-core and Jackson, for this version of Parley.");
    }

    private Settings deployment() {
        var values = new HashMap<String, String>();
        if (Files.exists(properties())) {
            try (Reader reader = Files.newBufferedReader(properties(), StandardCharsets.UTF_8)) {
                var read = new Properties();
                read.load(reader);
                read.stringPropertyNames().forEach(name -> values.put(name, read.getProperty(name)));
            } catch (IOException | IllegalArgumentException unreadable) {
                throw problem(
                        file,
                        "has settings that cannot be read.",
                        "Mend " + properties().getFileName() + ".");
            }
        }
        return new Settings(values);
    }

    private Path properties() {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.jar$", ".properties"));
    }

    static UnusableJarException problem(Path file, String cause, String fix) {
        return new UnusableJarException(file.getFileName().toString(), cause, fix);
    }

    private static String reason(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).strip().replaceFirst("\\.$", "");
    }

    String name() {
        return file.getFileName().toString();
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException ignored) {
            // Nothing is written to it.
        }
    }
}
