package io.parley.files;

import static io.parley.testkit.blob.FileSamples.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.port.VirusScanner.Verdict;
import io.parley.testkit.blob.FileSamples;
import io.parley.testkit.blob.LazyStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What we rely on in a clamd, be it the real one or the one that tests bring along. */
interface ClamdContract {
    ClamdAddress address();

    default ClamdScanner scanner() {
        return new ClamdScanner(address(), Duration.ofSeconds(30));
    }

    @Test
    default void whatIsHarmlessIsClean() {
        assertThat(scanner().scan(content(FileSamples.bytes("Plans for 2027")))).isEqualTo(new Verdict.Clean());
    }

    @Test
    default void theTestVirusIsFound() {
        assertThat(scanner().scan(content(FileSamples.EICAR)))
                .isInstanceOfSatisfying(
                        Verdict.Infected.class,
                        infected -> assertThat(infected.signature()).containsIgnoringCase("eicar"));
    }

    @Test
    default void aContentOfManyChunksIsScanned() {
        assertThat(scanner().scan(() -> new LazyStream(1_000_000))).isEqualTo(new Verdict.Clean());
    }

    @Test
    default void beyondItsLimitThereIsNoVerdict() {
        assertThat(scanner().scan(() -> new LazyStream(5_000_000))).isInstanceOf(Verdict.Unavailable.class);
    }
}
