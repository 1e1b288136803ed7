package io.parley.testkit.channel;

import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.channel.Feature;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.ContactCard;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.TemplateUse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the capabilities have is sent, what they do not have is refused without a call: proved both ways. */
public interface ContentCases extends ChannelUnderTest {
    @Test
    default void placesAreSentOrRefusedAsItsCapabilitiesSay() {
        check(Feature.LOCATIONS, new Content.Location(48.2082, 16.3738, "Stephansplatz", "Vienna"));
    }

    @Test
    default void cardsAreSentOrRefusedAsItsCapabilitiesSay() {
        var card = new ContactCard("Ana Kit", List.of("+43 1 0000001"), List.of("ana@example.org"), "Kit");
        check(Feature.CONTACT_CARDS, new Content.Cards(List.of(card)));
    }

    @Test
    default void questionsAreSentOrRefusedAsItsCapabilitiesSay() {
        var options = List.of(new Option("yes", "Yes"), new Option("no", "No"));
        check(Feature.CHOICES, new Content.Choices(RichText.plain("Does it fit?"), options));
    }

    @Test
    default void templatesAreSentOrRefusedAsItsCapabilitiesSay() {
        var use = new TemplateUse("order_sent", "en_US", List.of(), List.of("Ana"), Map.of());
        check(Feature.TEMPLATES, new Content.Template(use, "Dear Ana, it is on its way."));
    }

    @Test
    default void contentThatIsNotUnderstoodIsRefusedWithoutACall() {
        refused(new Content.Unsupported("riddle", "{}"));
    }

    @Test
    default void whatOnlyContactsSendIsRefusedWithoutACall() {
        refused(new Content.Chosen(new Option("yes", "Yes")));
        refused(new Content.Shared("post", "https://example.org/post", "A post", ""));
        refused(new Content.Order(List.of(), ""));
        refused(new Content.Call(new CallState.Begun()));
        refused(new Content.Deleted(Instant.EPOCH));
        var media = new RemoteMedia(
                MediaKind.IMAGE,
                "1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                RemoteMedia.Stage.LOST);
        refused(new Content.Media(List.of(media), RichText.plain("")));
    }

    private void check(Feature feature, Content content) {
        if (adapter().capabilities().can(feature)) {
            new Sending(this).send(content).assertSent();
        } else {
            refused(content);
        }
    }

    private void refused(Content content) {
        new Sending(this).send(content).assertRefusedWithoutACall();
    }
}
