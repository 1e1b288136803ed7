package io.parley.files;

import static io.parley.testkit.blob.FileSamples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.port.VirusScanner.Verdict;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdScannerTest implements ClamdContract {
    private FakeClamd clamd;

    @BeforeEach
    void start() throws IOException {
        clamd = FakeClamd.start();
    }

    @AfterEach
    void stop() throws IOException {
        clamd.close();
    }

    @Override
    public ClamdAddress address() {
        return clamd.address();
    }

    @Test
    void aScannerThatIsNotThereIsNoVerdict() throws IOException {
        clamd.close();

        assertThat(scanner().scan(content(new byte[1]))).isInstanceOf(Verdict.Unavailable.class);
        var nowhere = new ClamdScanner(ClamdAddress.parse("unix:/nowhere/clamd.ctl"), Duration.ofSeconds(1));
        assertThat(nowhere.scan(content(new byte[1]))).isInstanceOf(Verdict.Unavailable.class);
        var unknown = new ClamdScanner(ClamdAddress.parse("clamd.invalid:3310"), Duration.ofSeconds(1));
        assertThat(unknown.scan(content(new byte[1]))).isInstanceOf(Verdict.Unavailable.class);
    }

    @Test
    void aScannerThatSaysNothingIsNotWaitedForForEver() throws IOException {
        try (FakeClamd silent = FakeClamd.silent()) {
            var scanner = new ClamdScanner(silent.address(), Duration.ofMillis(200));

            assertThat(scanner.scan(content(new byte[1]))).isInstanceOf(Verdict.Unavailable.class);
        }
    }

    @Test
    void anAddressIsOnTheNetworkOrOnThisMachine() {
        assertThat(ClamdAddress.parse("scanner:3310")).isEqualTo(new ClamdAddress.OnNetwork("scanner", 3310));
        assertThat(ClamdAddress.parse("unix:/run/clamd.ctl"))
                .isEqualTo(new ClamdAddress.OnThisMachine("/run/clamd.ctl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "scanner", "scanner:", "scanner:99999", "unix:clamd.ctl", "http://scanner:3310"})
    void whatIsNeitherIsNoAddress(String text) {
        assertThatThrownBy(() -> ClamdAddress.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
