package io.parley.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.message.Markup;
import io.parley.messaging.message.RichText;
import io.parley.messaging.message.Span;
import io.parley.messaging.message.Style;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppMarkupTest {
    @ParameterizedTest
    @ValueSource(strings = {"plain", "*bold*", "_italic_ and *bold*", "*see _this_ now*", "👍 *yes*", "2*3*4"})
    void stylesLeaveAsPeopleTypeThem(String typed) {
        assertThat(WhatsAppMarkup.write(Markup.read(typed))).isEqualTo(typed);
    }

    @Test
    void stylesOverTheSameWordsCloseInOrder() {
        var both = new RichText("hey", List.of(new Span(0, 3, new Style.Bold()), new Span(0, 3, new Style.Italic())));
        assertThat(WhatsAppMarkup.write(both)).isEqualTo("*_hey_*");
    }

    @Test
    void aMentionIsJustItsName() {
        var mention = new Span(0, 4, new Style.Mention(new MemberId(new UUID(1, 1))));
        assertThat(WhatsAppMarkup.write(new RichText("@Ana?", List.of(mention))))
                .isEqualTo("@Ana?");
    }
}
