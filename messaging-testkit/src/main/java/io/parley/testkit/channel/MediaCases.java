package io.parley.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.ApiResponse.Answered;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.MediaFetcher;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.RemoteMedia;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files of contacts lie at the platform: the adapter says where, within the hosts it names. */
public interface MediaCases extends ChannelUnderTest {
    String ELSEWHERE = "elsewhere.example";

    @Test
    default void aPictureIsLocatedAtAHostOfThePlatform() {
        var place = locating(picture()).got(FacetSample.LOCATED);
        assertThat(isAllowed(URI.create(place.url()))).isTrue();
        place.sha256().ifPresent(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
        assertThat(place.toString()).doesNotContain(place.url());
        assertThat(place.headers().values())
                .allSatisfy(header -> assertThat(place.toString()).doesNotContain(header));
    }

    @Test
    default void aPictureThatIsGoneIsDenied() {
        var fetcher = fetcher();
        var session = new ScriptedSession(sessionSettings(), facetSamples().platform(FacetSample.GONE));
        assertThat(fetcher.locate(picture(), session)).isInstanceOf(Asked.Denied.class);
    }

    @Test
    default void aPlaceOutsideThePlatformsHostsIsNeverGiven() {
        var fetcher = fetcher();
        var located = facetSamples().platform(FacetSample.LOCATED);
        var strange = new ScriptedSession(sessionSettings(), request -> elsewhere(located.apply(request)));
        for (var reference : List.of(
                picture().reference(),
                "https://" + ELSEWHERE + "/x",
                "http://127.0.0.1/x",
                "file:///etc/passwd",
                " ")) {
            if (fetcher.locate(referring(reference), strange) instanceof Asked.Got<MediaFetcher.Place>(var place)) {
                assertThat(isAllowed(URI.create(place.url()))).isTrue();
            }
        }
    }

    @Test
    default void aSearchForAPictureThatFailsIsToldHonestly() {
        var asking = locating(picture());
        asking.assertNeverThrows(FacetSample.LOCATED);
        var session = new ScriptedSession(sessionSettings(), new ApiResponse.NotSent("no route"));
        var asked = fetcher().locate(picture(), session);
        Applies.when(!session.isUntouched(), "places are known without asking");
        assertThat(asked).isInstanceOf(Asked.NotNow.class);
        asking.assertDeniedWhenCredentialsAreDead();
    }

    private MediaFetcher fetcher() {
        var fetcher = adapter().media();
        Applies.when(fetcher.isPresent(), "the adapter has no facet MediaFetcher");
        assertThat(fetcher.orElseThrow().hosts()).isNotEmpty();
        return fetcher.orElseThrow();
    }

    private Asking<MediaFetcher.Place> locating(RemoteMedia media) {
        var fetcher = fetcher();
        return new Asking<>(this, session -> fetcher.locate(media, session));
    }

    private RemoteMedia picture() {
        fetcher();
        var content = Hook.of(this).message(InboundSample.PICTURE).content();
        assertThat(content).isInstanceOf(Content.Media.class);
        return ((Content.Media) content).media().getFirst();
    }

    private static RemoteMedia referring(String reference) {
        return new RemoteMedia(
                MediaKind.IMAGE,
                reference,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                RemoteMedia.Stage.WAITING);
    }

    private boolean isAllowed(URI place) {
        var host = Optional.ofNullable(place.getHost()).orElse("");
        return "https".equals(place.getScheme())
                && fetcher().hosts().stream()
                        .anyMatch(allowed -> allowed.startsWith(".") ? host.endsWith(allowed) : host.equals(allowed));
    }

    private static ApiResponse elsewhere(ApiResponse answer) {
        return answer instanceof Answered answered
                ? new Answered(
                        answered.status(),
                        Map.of(),
                        answered.body().replaceAll("https:(\\\\?/\\\\?/)[^/\"\\\\]+", "https:$1" + ELSEWHERE))
                : answer;
    }
}
