package io.parley.wire;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.message.TemplateUse;
import io.parley.messaging.service.ChannelKind;
import io.parley.messaging.service.ChannelPatch;
import io.parley.messaging.service.NewChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what is to become of channels. */
public final class ChannelRequests {
    /** How long a channel's name may be. */
    public static final int LONGEST_NAME = 100;

    /** How long one thing may be that a channel is told. */
    public static final int LONGEST_SETTING = 8_192;

    private static final int MOST_FILLS = 100;
    private static final int MOST_BUTTONS = 10;
    private static final String NAME = "1 to " + LONGEST_NAME + " characters";
    private static final AccountId BY_HANDLE = new AccountId("by-handle");

    private ChannelRequests() {}

    /**
     * An account to connect.
     *
     * @param handle of one that somebody signed up for; then the account counts for nothing
     */
    public record Connect(NewChannel channel, Optional<String> handle) {}

    /**
     * Reads {@code {type, account, name?, settings?, office?, verify?}}, or {@code handle} in the place of the account.
     *
     * @param kinds finds a type by its name; throws when there is none
     */
    public static Reading<Connect> connect(Fields fields, Function<String, ChannelKind> kinds) {
        var kind = fields.requiredText("type", LONGEST_NAME).map(kinds);
        var handle = fields.text("handle", Json.MAX_STRING);
        var account = handle.isPresent()
                ? Optional.of(BY_HANDLE)
                : fields.requiredParsed("account", "the account's id at the platform", ChannelRequests::account);
        var name = fields.parsed("name", NAME, ChannelRequests::name);
        var office = fields.parsed("office", "the id of an office", OfficeId::parse);
        boolean verify = fields.flag("verify").orElse(true);
        Settings told = kind.flatMap(known ->
                        fields.object("settings", inner -> Optional.of(told(inner, known.form(), handle.isEmpty()))))
                .orElse(Settings.none());
        return fields.result(() -> new Connect(
                new NewChannel(kind.orElseThrow().type(), account.orElseThrow(), name.orElse(""), told, office, verify),
                handle));
    }

    private static Settings told(Fields fields, SettingsForm form, boolean whole) {
        var told = new HashMap<String, String>();
        for (SettingsForm.Field field : form.fields()) {
            var text = field.required() && whole
                    ? fields.requiredText(field.name(), LONGEST_SETTING)
                    : fields.text(field.name(), LONGEST_SETTING);
            text.ifPresent(value -> told.put(field.name(), value.strip()));
        }
        return new Settings(told);
    }

    /** Reads {@code {name?, settings?, verify?}}; a setting that is null is taken away. */
    public static Reading<ChannelPatch> patch(Fields fields, SettingsForm form) {
        var name = fields.parsed("name", NAME, ChannelRequests::name);
        boolean verify = fields.flag("verify").orElse(true);
        Map<String, Optional<String>> settings = fields.object("settings", inner -> Optional.of(changes(inner, form)))
                .orElse(Map.of());
        return fields.result(() -> new ChannelPatch(name, settings, verify));
    }

    private static Map<String, Optional<String>> changes(Fields fields, SettingsForm form) {
        var changes = new HashMap<String, Optional<String>>();
        for (SettingsForm.Field field : form.fields()) {
            if (fields.isNull(field.name())) {
                changes.put(field.name(), Optional.empty());
            }
            fields.text(field.name(), LONGEST_SETTING)
                    .ifPresent(value -> changes.put(field.name(), Optional.of(value.strip())));
        }
        return changes;
    }

    /** Reads {@code {code, state, redirectUri?}}. */
    public static Reading<Completion> completion(Fields fields) {
        var code = fields.requiredText("code", LONGEST_SETTING);
        var state = fields.requiredText("state", LONGEST_SETTING);
        var redirect = fields.text("redirectUri", LONGEST_SETTING);
        return fields.result(() -> new Completion(code.orElseThrow(), state.orElseThrow(), redirect));
    }

    /** What somebody came back with from a platform. */
    public record Completion(String code, String state, Optional<String> redirect) {
        @Override
        public String toString() {
            return "Completion[…]";
        }
    }

    /** Reads {@code {name, language, header?, body?, buttons?}}, as a message's template is written. */
    public static Reading<TemplateUse> template(Fields fields) {
        var name = fields.requiredText("name", LONGEST_SETTING);
        var language = fields.requiredText("language", LONGEST_NAME);
        List<String> header = fills(fields, "header");
        List<String> body = fills(fields, "body");
        var buttons = new HashMap<Integer, String>();
        fields.object("buttons", inner -> Optional.of(buttons(inner, buttons)));
        return fields.result(() -> new TemplateUse(name.orElseThrow(), language.orElseThrow(), header, body, buttons));
    }

    private static List<String> fills(Fields fields, String part) {
        return fields.parsedList(part, MOST_FILLS, "a text", Optional::of).orElse(List.of());
    }

    private static Map<Integer, String> buttons(Fields fields, Map<Integer, String> into) {
        for (int button = 0; button < MOST_BUTTONS; button++) {
            int number = button;
            fields.text(Integer.toString(button), LONGEST_SETTING).ifPresent(fill -> into.put(number, fill));
        }
        return into;
    }

    private static Optional<AccountId> account(String text) {
        return Optional.of(text.strip())
                .filter(id -> !id.isBlank() && id.length() <= AccountId.MAX_LENGTH)
                .map(AccountId::new);
    }

    private static Optional<String> name(String text) {
        return Optional.of(text.strip()).filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME);
    }
}
