package io.parley.whatsapp;

import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.Session;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.RichText;
import java.util.List;

/** Makes of a content what WhatsApp takes. */
final class Drafts {
    private final CloudApi api;
    private final Session session;

    Drafts(CloudApi api, Session session) {
        this.api = api;
        this.session = session;
    }

    Draft of(Outbound message) {
        return switch (message.content()) {
            case Content.Text(RichText body) -> text(WhatsAppMarkup.write(body));
            case Content.Files files -> new FileDraft(api, session, message.account()).of(files);
            case Content.Choices choices -> ChoicesDraft.of(choices);
            case Content.Location place -> PlaceDraft.of(place);
            case Content.Cards(var cards) -> CardsDraft.of(cards);
            case Content.Template(var use, var ignored) -> TemplateDraft.of(use);
            case Content.Media ignored -> Draft.refused(Objections.NOT_TO_WHATSAPP);
            case Content.Chosen ignored -> Draft.refused(Objections.NOT_TO_WHATSAPP);
            case Content.Shared ignored -> Draft.refused(Objections.NOT_TO_WHATSAPP);
            case Content.Order ignored -> Draft.refused(Objections.NOT_TO_WHATSAPP);
            case Content.Call ignored -> Draft.refused(Objections.NOT_TO_WHATSAPP);
            case Content.Deleted ignored -> Draft.refused(Objections.NOT_TO_WHATSAPP);
            case Content.Unsupported ignored -> Draft.refused(Objections.NOT_TO_WHATSAPP);
        };
    }

    private static Draft text(String text) {
        var part = Draft.part().put("body", text).put("preview_url", false);
        return Draft.of(
                "text",
                part,
                List.of(
                        Objections.when(text.isBlank(), "WhatsApp takes no empty text. Write something."),
                        Objections.tooLong(text, WhatsAppLimits.TEXT)));
    }
}
