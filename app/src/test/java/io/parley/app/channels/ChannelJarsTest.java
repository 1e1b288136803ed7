package io.parley.app.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.service.InstalledChannels.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelJarsTest {
    private static final ChannelType PIGEON = new ChannelType("pigeon");

    @TempDir
    private Path work;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(work.resolve("channels"));
    }

    @Test
    void anAdaptersJarInTheFolderIsInstalled() throws IOException {
        put("pigeon.jar", "pigeon");
        Files.writeString(folder.resolve("pigeon.properties"), "loft=Vienna\n");
        Files.writeString(folder.resolve("README.txt"), "not a jar");
        try (var channels = find()) {
            var pigeon = channels.installed().find(PIGEON).orElseThrow();
            assertThat(pigeon.deployment().get("loft")).isEqualTo("Vienna");
            assertThat(pigeon.adapter().getClass().getClassLoader())
                    .isNotSameAs(getClass().getClassLoader());
        }
    }

    @Test
    void theCustomChannelRegistersItselfTheSameWay() {
        try (var channels = ChannelJars.find(List.of(), Optional.empty())) {
            assertThat(channels.installed().find(new ChannelType("custom"))).isPresent();
        }
    }

    @Test
    void eachJarHasItsOwnClassesAndNoneOfTheServers() throws IOException {
        put("a.jar", "pigeon");
        put("b.jar", "owl");
        try (var channels = find()) {
            var pigeon = channels.installed().find(PIGEON).orElseThrow().adapter();
            var owl = channels.installed()
                    .find(new ChannelType("owl"))
                    .orElseThrow()
                    .adapter();
            assertThat(pigeon.getClass().getName()).isEqualTo(owl.getClass().getName());
            assertThat(pigeon.getClass()).isNotSameAs(owl.getClass());
            assertThatThrownBy(() -> pigeon.getClass().getClassLoader().loadClass("io.parley.app.Main"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void whatIsNoJarIsNamedWithCauseAndFix() throws IOException {
        Files.writeString(folder.resolve("broken.jar"), "not a jar at all");
        refusedWith("broken.jar", "cannot be read as a jar", "Copy it here again");
    }

    @Test
    void aJarThatRegistersNothingIsNamedWithCauseAndFix() throws IOException {
        new BuiltJar(folder).pack("silent.jar", sources("pigeon"), "");
        refusedWith("silent.jar", "has no file " + BuiltJar.SERVICE, "Name its ChannelAdapterFactory");
    }

    @Test
    void aFactoryThatIsNotThereIsNamedWithCauseAndFix() throws IOException {
        new BuiltJar(folder).pack("wrong.jar", sources("pigeon"), "org.example.Nobody");
        refusedWith("wrong.jar", "names a factory that cannot be made", "Mend its META-INF");
    }

    @Test
    void aMissingClassIsNamedWithCauseAndFix() throws IOException {
        new BuiltJar(folder).pack("poor.jar", sources("pigeon"), "org.example.PigeonFactory", "PigeonAdapter.class");
        refusedWith("poor.jar", "needs something that is neither in it nor lent", "Build it with everything");
    }

    @Test
    void settingsThatItCannotUseAreNamedWithCauseAndFix() throws IOException {
        put("pigeon.jar", "pigeon");
        Files.writeString(folder.resolve("pigeon.properties"), "loft=nowhere\n");
        refusedWith("pigeon.jar", "there is no loft nowhere", "Mend pigeon.properties");
    }

    @Test
    void aTypeThatIsThereAlreadyIsNamedWithBothJars() throws IOException {
        put("a.jar", "pigeon");
        put("b.jar", "pigeon");
        refusedWith("b.jar", "brings the type 'pigeon', which a.jar brings as well", "Take one of them out");
    }

    @Test
    void aTypeOfTheServersOwnIsNotReplaced() throws IOException {
        put("custom.jar", "custom");
        refusedWith("custom.jar", "which this server itself brings as well", "Take one of them out");
    }

    private void put(String jar, String type) throws IOException {
        new BuiltJar(folder).pack(jar, sources(type), "org.example.PigeonFactory");
    }

    private ChannelJars find() {
        return ChannelJars.find(List.<Installed>of(), Optional.of(folder));
    }

    private void refusedWith(String jar, String cause, String fix) {
        assertThatThrownBy(this::find)
                .isInstanceOf(UnusableJarException.class)
                .hasMessageContainingAll("The channel " + jar, cause, fix);
    }

    private static Map<String, String> sources(String type) {
        return Map.of("org.example.PigeonFactory", """
                package org.example;
                import io.parley.messaging.channel.*;
                public final class PigeonFactory implements ChannelAdapterFactory {
                    @Override
                    public ChannelAdapter create(Settings deployment) {
                        if (deployment.get("loft").equals("nowhere")) {
                            throw new IllegalArgumentException("there is no loft nowhere.");
                        }
                        return new PigeonAdapter();
                    }
                }
                """, "org.example.PigeonAdapter", """
                package org.example;
                import com.fasterxml.jackson.databind.node.JsonNodeFactory;
                import io.parley.messaging.channel.*;
                import java.util.*;
                final class PigeonAdapter implements ChannelAdapter {
                    @Override public ChannelType type() { return new ChannelType("%s"); }
                    @Override public Capabilities capabilities() { return Capabilities.ofTexts(100, Optional.empty()); }
                    @Override public SettingsForm settings() { return new SettingsForm(List.of()); }
                    @Override public SendResult send(Outbound message, Session session) {
                        return new SendResult.Unknown(JsonNodeFactory.instance.objectNode().toString());
                    }
                }
                """.formatted(type));
    }
}
