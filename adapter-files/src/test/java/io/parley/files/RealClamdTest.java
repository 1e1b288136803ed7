package io.parley.files;

import io.parley.testkit.blob.FileSamples;
import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The contract again, with the real clamd where it is installed, and a list of viruses that has one. */
@Timeout(120)
class RealClamdTest implements ClamdContract {
    @TempDir
    private static Path folder;

    private static Process clamd;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(entry -> Path.of(entry, "clamd"))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                installed.isPresent(),
                "clamd is not installed: only the stand-in was tested (apt install clamav-daemon)");
        Path viruses = Files.createDirectory(folder.resolve("viruses"));
        Files.writeString(viruses.resolve("test.hdb"), md5(FileSamples.EICAR) + ":68:Eicar-Test-Signature\n");
        Path configuration = Files.writeString(
                folder.resolve("clamd.conf"),
                "Foreground yes\nLocalSocket " + socket() + "\nDatabaseDirectory " + viruses
                        + "\nStreamMaxLength 2M\n");
        clamd = new ProcessBuilder(installed.get().toString(), "--config-file=" + configuration)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        awaitAnswer();
    }

    private static void awaitAnswer() throws IOException {
        while (!answers()) {
            if (!clamd.isAlive()) {
                throw new AssertionError(Files.readString(folder.resolve("clamd.log")));
            }
            Thread.onSpinWait();
        }
    }

    private static boolean answers() {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket()));
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String md5(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    }

    private static Path socket() {
        return folder.resolve("clamd.ctl");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (clamd != null) {
            clamd.destroy();
            clamd.waitFor();
        }
    }

    @Override
    public ClamdAddress address() {
        return ClamdAddress.parse("unix:" + socket());
    }
}
