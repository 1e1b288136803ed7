package io.parley.app.channels;

import io.parley.messaging.channel.ChannelAdapterFactory;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.service.InstalledChannels;
import io.parley.messaging.service.InstalledChannels.Installed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The channels of a server: those it comes with, and those whose jars lie in a folder. */
public final class ChannelJars implements AutoCloseable {
    private static final String OURS = "this server itself";

    private final List<ChannelJar> jars = new ArrayList<>();
    private final List<Installed> installed = new ArrayList<>();
    private final Map<ChannelType, String> from = new HashMap<>();

    private ChannelJars() {}

    /**
     * Finds them all. Throws {@link UnusableJarException} when a jar cannot be used: a server that started without one of
     * its channels would lose what comes over it.
     *
     * @param builtIn adapters that were made already
     */
    public static ChannelJars find(List<Installed> builtIn, Optional<Path> folder) {
        var channels = new ChannelJars();
        try {
            builtIn.forEach(each -> channels.add(each, OURS));
            var registered = ServiceLoader.load(ChannelAdapterFactory.class, ChannelJars.class.getClassLoader());
            registered.forEach(
                    factory -> channels.add(new Installed(factory.create(Settings.none()), Settings.none()), OURS));
            folder.ifPresent(channels::open);
            return channels;
        } catch (RuntimeException unusable) {
            channels.close();
            throw unusable;
        }
    }

    public InstalledChannels installed() {
        return new InstalledChannels(installed);
    }

    private void open(Path folder) {
        var lent = new LentClasses(ChannelJars.class.getClassLoader());
        for (var file : jarsIn(folder)) {
            var jar = ChannelJar.open(file, lent);
            jars.add(jar);
            jar.adapters().forEach(each -> add(each, jar.name()));
        }
    }

    private void add(Installed each, String source) {
        var type = each.adapter().type();
        var other = from.putIfAbsent(type, source);
        if (other != null) {
            throw new UnusableJarException(
                    source,
                    "brings the type '" + type + "', which " + other + " brings as well.",
                    "Take one of them out.");
        }
        installed.add(each);
    }

    /** By name, so that every start finds them in the same order. */
    private static List<Path> jarsIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the folder of channels cannot be read", unreadable);
        }
    }

    @Override
    public void close() {
        jars.forEach(ChannelJar::close);
    }
}
