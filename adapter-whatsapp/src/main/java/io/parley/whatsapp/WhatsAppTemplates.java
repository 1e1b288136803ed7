package io.parley.whatsapp;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Templates;
import io.parley.meta.GraphEndpoint;
import java.util.List;
import java.util.Map;

/** The templates of the channel's business account, after Meta's page "Template management". */
record WhatsAppTemplates(GraphEndpoint graph) implements Templates {
    private static final Map<String, String> WHAT =
            Map.of("fields", "id,name,language,category,status,parameter_format,components", "limit", "100");

    @Override
    public Asked<List<MessageTemplate>> list(AccountId account, Session session) {
        return BusinessAccount.of(
                session,
                business -> CloudApi.asking(
                        graph,
                        session,
                        api -> Pages.all(api, WHAT, business, "message_templates")
                                .map(found -> found.stream()
                                        .flatMap(template -> TemplateDefinition.read(template).stream())
                                        .toList())));
    }
}
