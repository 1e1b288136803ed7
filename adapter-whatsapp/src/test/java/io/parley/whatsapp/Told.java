package io.parley.whatsapp;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.channel.Referral;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Emoji;
import io.parley.messaging.message.Forwarding;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.outcome.FailureReason;
import java.util.Optional;
import java.util.stream.Collectors;

/** A thing said in one line, with everything in it, for a table of what is expected. */
final class Told {
    private Told() {}

    static String line(Inbound said) {
        return said.account().value() + " " + what(said);
    }

    private static String what(Inbound said) {
        return switch (said) {
            case Inbound.MessageReceived m ->
                "received " + m.key().value() + " from " + who(m.from()) + " " + content(m.content())
                        + id(" answers ", m.replyTo()) + forwarded(m.forwarding())
                        + m.referral().map(Told::referral).orElse("") + " " + m.at();
            case Inbound.MessageEchoed m ->
                "echoed " + m.key().value() + " to " + who(m.to()) + " " + content(m.content())
                        + id(" answers ", m.replyTo()) + forwarded(m.forwarding()) + m.reference() + " " + m.at();
            case Inbound.MessageEdited m -> "edited " + m.message().value() + " [" + m.text() + "] " + m.at();
            case Inbound.MessageDeleted m -> "deleted " + m.message().value() + " " + m.at();
            case Inbound.Reacted m ->
                "reacted " + m.message().value() + " by " + who(m.by()) + " "
                        + m.emoji().map(Emoji::value).orElse("-") + " " + m.at();
            case Inbound.DeliveryReported m -> report(m);
            case Inbound.ReachedUntil m -> "reached " + m.contact().value() + " " + m.status() + " " + m.until();
            case Inbound.ContactReferred m -> "referred " + who(m.who()) + referral(m.referral());
            case Inbound.HandleChanged m ->
                "renamed " + m.before().value() + " to " + m.after().value() + " " + m.at();
            case Inbound.PreferenceChanged m ->
                "prefers " + m.contact().value() + " " + m.wantsMarketing() + " " + m.at();
            case Inbound.ControlChanged m -> "control " + who(m.contact()) + " " + m.inControl();
            case Inbound.TemplateChanged m ->
                String.join(
                        " ",
                        "template",
                        m.template(),
                        m.name(),
                        m.language(),
                        m.status() + "",
                        m.reason(),
                        m.at() + "");
            case Inbound.AccountChanged m ->
                "account " + m.health() + " " + m.what().code() + " ("
                        + m.what().platformCode() + ") " + m.at();
            case Inbound.Unrecognised m -> "unrecognised " + m.kind();
        };
    }

    private static String report(Inbound.DeliveryReported report) {
        var why = report.failure()
                .map(FailureReason::platformCode)
                .map(code -> " " + code)
                .orElse("");
        var reference = report.reference().isEmpty() ? "" : " [" + report.reference() + "]";
        return "report " + report.message().value() + " " + word(report.status()) + why + reference + " " + report.at();
    }

    private static String word(MessageStatus status) {
        return status.name();
    }

    private static String content(Content content) {
        return switch (content) {
            case Content.Text text -> "text [" + text.text() + "]";
            case Content.Media media ->
                media.media().stream().map(Told::file).collect(Collectors.joining(",")) + " ["
                        + media.caption().text() + "]";
            case Content.Location place ->
                "location " + place.latitude() + "," + place.longitude() + " [" + place.name() + "][" + place.address()
                        + "]";
            case Content.Cards cards ->
                "cards "
                        + cards.cards().stream()
                                .map(card ->
                                        card.name() + card.phones() + card.emails() + "[" + card.organization() + "]")
                                .collect(Collectors.joining(","));
            case Content.Chosen(var option) ->
                "chosen " + option.id() + " [" + option.title() + "][" + option.description() + "]";
            case Content.Order order ->
                "order "
                        + order.items().stream()
                                .map(item ->
                                        item.quantity() + "x" + item.product() + "@" + item.price() + item.currency())
                                .collect(Collectors.joining(","))
                        + " [" + order.remark() + "]";
            case Content.Call call -> "call " + call.state();
            case Content.Unsupported unsupported -> "unsupported " + unsupported.kind();
            default -> content.toString();
        };
    }

    private static String file(RemoteMedia file) {
        return file.kind() + (file.sticker() ? " sticker " : " ") + file.reference() + " "
                + file.type().map(Object::toString).orElse("-") + " "
                + file.name().map(name -> name.value()).orElse("-") + " "
                + file.sha256().map(sum -> sum.substring(0, 8)).orElse("-") + " " + file.stage();
    }

    private static String who(Person person) {
        return person.handle().value()
                + person.aliases().stream().map(Handle::value).sorted().collect(Collectors.joining(",", "(", ")"))
                + "[" + person.name() + "]";
    }

    private static String referral(Referral referral) {
        return " by " + referral.source() + " " + referral.advertisement().orElse("-") + " [" + referral.title() + "] "
                + referral.url().orElse("-") + " "
                + referral.reference()
                        .substring(0, Math.min(10, referral.reference().length()));
    }

    private static String forwarded(Forwarding forwarding) {
        return switch (forwarding) {
            case NOT -> "";
            case ONCE -> " passed on";
            case OFTEN -> " passed on often";
        };
    }

    private static String id(String before, Optional<PlatformMessageId> id) {
        return id.map(some -> before + some.value()).orElse("");
    }
}
