package io.parley.app.channels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** A jar with an adapter, compiled while the test runs: as somebody else would build one. */
record BuiltJar(Path folder) {
    static final String SERVICE = "META-INF/services/io.parley.messaging.channel.ChannelAdapterFactory";

    /** Compiles the classes and packs all but those left out, with the factory registered. */
    Path pack(String name, Map<String, String> classes, String factory, String... leftOut) throws IOException {
        var work = Files.createTempDirectory(folder, "built");
        var sources = new ArrayList<String>();
        for (var each : classes.entrySet()) {
            var file = work.resolve("src").resolve(each.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            sources.add(Files.writeString(file, each.getValue()).toString());
        }
        compile(work, sources);
        var contents = new ArrayList<Path>();
        try (var files = Files.walk(work.resolve("classes"))) {
            files.filter(Files::isRegularFile)
                    .filter(file -> List.of(leftOut).stream().noneMatch(file.toString()::endsWith))
                    .forEach(contents::add);
        }
        return write(name, work.resolve("classes"), contents, factory);
    }

    private static void compile(Path work, List<String> sources) {
        var arguments = new ArrayList<>(List.of(
                "-proc:none", "-d", work.resolve("classes").toString(), "-cp", System.getProperty("java.class.path")));
        arguments.addAll(sources);
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the sample does not compile");
        }
    }

    private Path write(String name, Path root, List<Path> contents, String factory) throws IOException {
        var file = folder.resolve(name);
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (var each : contents) {
                jar.putNextEntry(new JarEntry(root.relativize(each).toString()));
                Files.copy(each, jar);
            }
            if (!factory.isEmpty()) {
                jar.putNextEntry(new JarEntry(SERVICE));
                jar.write(factory.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
