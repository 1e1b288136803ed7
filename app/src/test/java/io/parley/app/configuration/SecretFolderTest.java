package io.parley.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFolderTest {
    @TempDir
    private Path data;

    @Test
    void aSecretIsTheSameOnEveryStart() {
        var first = new SecretFolder(data).get("jwt-secret");

        assertThat(first).hasSizeGreaterThanOrEqualTo(32);
        assertThat(new SecretFolder(data).get("jwt-secret")).isEqualTo(first);
    }

    @Test
    void secretsDiffer() {
        var folder = new SecretFolder(data);

        assertThat(folder.get("one")).isNotEqualTo(folder.get("other"));
    }

    @Test
    void onlyItsOwnerMayReadASecret() throws Exception {
        new SecretFolder(data).get("jwt-secret");

        var permissions = Files.getPosixFilePermissions(data.resolve("secrets").resolve("jwt-secret"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        var ofFolder = Files.getPosixFilePermissions(data.resolve("secrets"));
        assertThat(PosixFilePermissions.toString(ofFolder)).isEqualTo("rwx------");
    }

    @Test
    void whatACrashLeftHalfWrittenIsMadeAgain() throws Exception {
        Files.createDirectories(data.resolve("secrets"));
        Files.writeString(data.resolve("secrets").resolve("jwt-secret.new"), "ha");

        assertThat(new SecretFolder(data).get("jwt-secret")).hasSizeGreaterThanOrEqualTo(32);
    }
}
