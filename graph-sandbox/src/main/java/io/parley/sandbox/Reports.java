package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What apps are told by webhook, of what customers do and of what became of messages to them. */
final class Reports {
    private final World world;
    private final WhatsAppDialect whatsApp;
    private final WhatsAppCalls calls;
    private final MessengerDialect messenger;

    Reports(World world) {
        this.world = world;
        this.whatsApp = new WhatsAppDialect(world);
        this.calls = new WhatsAppCalls(world);
        this.messenger = new MessengerDialect(world);
    }

    void did(Customer customer, Said said, String id) {
        switch (customer.account()) {
            case PhoneNumber number -> didOnWhatsApp(number, customer, said, id);
            case Page page -> didOnMessenger(page, customer, said, id);
            case InstagramAccount shop -> didOnMessenger(shop, customer, said, id);
        }
    }

    private void didOnWhatsApp(PhoneNumber number, Customer customer, Said said, String id) {
        calls.change(number, customer, said)
                .ifPresentOrElse(
                        change -> tell(number, WhatsAppCalls.FIELD, change),
                        () -> tell(number, "messages", whatsApp.change(number, customer, said, id)));
    }

    private void didOnMessenger(Account account, Customer customer, Said said, String id) {
        messenger.event(account, customer, said, id).ifPresent(event -> tell(account, event.field(), event.node()));
    }

    /** A message of ours on WhatsApp went its way; page: Cloud API, Webhooks, Statuses. */
    void sent(PhoneNumber number, Customer customer, AcceptedSend send, String category) {
        status(number, customer, send, "sent", category);
        if (customer.isReachable()) {
            customer.receives(send);
            status(number, customer, send, "delivered", category);
        }
    }

    void failed(PhoneNumber number, Customer customer, AcceptedSend send, GraphError why) {
        var value = WhatsAppDialect.value(number);
        why.writeTo(
                statusNode(value, customer, send, "failed").putArray("errors").addObject());
        tell(number, "messages", WhatsAppDialect.change("messages", value));
    }

    /** A message of ours on Messenger or Instagram went its way: it comes back as an echo. */
    void sent(Account account, Customer customer, AcceptedSend send, ObjectNode content, App app) {
        var echo = messenger.envelope(account.id(), customer.id());
        var message = echo.putObject("message").put("mid", send.id());
        content.fieldNames().forEachRemaining(name -> message.set(name, content.get(name)));
        message.put("is_echo", true);
        var ownField = account.platform() == Platform.MESSENGER || account.usesInstagramLogin();
        if (account.platform() == Platform.MESSENGER) {
            message.put("app_id", Long.parseLong(app.id()));
        }
        tell(account, ownField ? "message_echoes" : "messages", echo);
        if (customer.isReachable()) {
            customer.receives(send);
            delivered(account, customer, send);
        }
    }

    /** Messenger only: Instagram has no such event. */
    private void delivered(Account account, Customer customer, AcceptedSend send) {
        if (account.platform() == Platform.MESSENGER) {
            var event = messenger.envelope(customer.id(), account.id());
            var delivery = event.putObject("delivery");
            delivery.putArray("mids").add(send.id());
            delivery.put("watermark", world.now().toEpochMilli());
            tell(account, "message_deliveries", event);
        }
    }

    /** Somebody has read what reached them. */
    void read(Customer customer, List<AcceptedSend> messages) {
        if (messages.isEmpty()) {
            return;
        }
        switch (customer.account()) {
            case PhoneNumber number ->
                messages.forEach(message -> status(number, customer, message, "read", "service"));
            case Page page -> {
                var event = messenger.envelope(customer.id(), page.id());
                event.putObject("read").put("watermark", world.now().toEpochMilli());
                tell(page, "message_reads", event);
            }
            case InstagramAccount shop -> {
                var event = messenger.envelope(customer.id(), shop.id());
                event.putObject("read").put("mid", messages.getLast().id());
                tell(shop, "messaging_seen", event);
            }
        }
    }

    /** Somebody answered in Meta's own inbox, on Messenger. */
    void answeredElsewhere(Page page, Customer customer, String id, String text) {
        var echo = messenger.envelope(page.id(), customer.id());
        echo.putObject("message")
                .put("mid", id)
                .put("text", text)
                .put("is_echo", true)
                .put("app_id", 263902037430900L);
        tell(page, "message_echoes", echo);
    }

    void template(BusinessAccount owner, Template template, String reason) {
        var value = Json.object("event", template.status())
                .put("message_template_id", Long.parseLong(template.id()))
                .put("message_template_name", template.name())
                .put("message_template_language", template.language())
                .put("reason", reason)
                .put("message_template_category", template.category());
        anyNumberOf(owner).ifPresent(number -> {
            var change = WhatsAppDialect.change("message_template_status_update", value);
            tell(number, "message_template_status_update", change);
        });
    }

    void quality(PhoneNumber number, String event) {
        var value = Json.object("display_phone_number", number.displayed())
                .put("event", event)
                .put("current_limit", "TIER_1K");
        tell(number, "phone_number_quality_update", WhatsAppDialect.change("phone_number_quality_update", value));
    }

    private Optional<PhoneNumber> anyNumberOf(BusinessAccount owner) {
        for (var account : world.accounts()) {
            if (account instanceof PhoneNumber number && number.owner().equals(owner)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private void status(PhoneNumber number, Customer customer, AcceptedSend send, String status, String category) {
        var value = WhatsAppDialect.value(number);
        var node = statusNode(value, customer, send, status);
        var free = category.equals("service");
        node.putObject("pricing")
                .put("billable", !free)
                .put("pricing_model", "PMP")
                .put("type", free ? "free_customer_service" : "regular")
                .put("category", category);
        tell(number, "messages", WhatsAppDialect.change("messages", value));
    }

    private ObjectNode statusNode(ObjectNode value, Customer customer, AcceptedSend send, String status) {
        var node = value.putArray("statuses").addObject();
        node.put("id", send.id()).put("status", status).put("timestamp", WhatsAppDialect.seconds(world.now()));
        if (customer.showsNumber()) {
            node.put("recipient_id", customer.id());
        }
        if (!customer.userId().isEmpty()) {
            node.put("recipient_user_id", customer.userId());
        }
        if (!send.reference().isEmpty()) {
            node.put("biz_opaque_callback_data", send.reference());
        }
        return node;
    }

    private void tell(Account account, String field, ObjectNode node) {
        account.subscriptions().forEach((app, fields) -> {
            if (fields.contains(field)) {
                world.webhooks().tell(account, app, field, node);
            }
        });
    }
}
