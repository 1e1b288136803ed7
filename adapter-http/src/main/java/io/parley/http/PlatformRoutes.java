package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.member.Member;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.Exported;
import io.parley.messaging.service.PlatformService;
import io.parley.wire.Fields;
import io.parley.wire.ProblemOf;
import io.parley.wire.Reading;
import io.parley.wire.Rows;
import io.parley.wire.TenantRow;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Organizations, for those who run the server. */
record PlatformRoutes(PlatformService platform, Bearer bearer) {
    private static final String ALL = "/api/v1/platform/organizations";
    private static final String ONE = ALL + "/{organization}";
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_PASSWORD = 1_000;
    private static final long LONGEST_MINUTES = PlatformService.LONGEST_IMPERSONATION.toMinutes();

    List<Route> routes() {
        return List.of(
                Route.get(ALL, "The organizations of this server, the newest first, for those who run it")
                        .query("limit", "At most so many rows, up to " + Ask.MOST_ROWS, number())
                        .query("cursor", "Go on from page.next of the page before", text())
                        .answers(200, Schemas.page("Tenant"))
                        .forMembers(this::list),
                Route.post(ALL, "Register an organization with its owner")
                        .takes(object(
                                field("name", text()),
                                field(
                                        "owner",
                                        object(
                                                field("name", text()),
                                                field("email", text()),
                                                field("password", text())))))
                        .answers(201, ref("Tenant"))
                        .forMembers(this::create),
                Route.get(ONE, "One organization")
                        .answers(200, ref("Tenant"))
                        .forMembers((ask, caller) -> row(ask, platform.organization(caller, named(ask)))),
                Route.post(ONE + "/suspend", "Shut an organization's people out at once; nothing is lost")
                        .takes(object(field("reason", text())))
                        .answers(200, ref("Tenant"))
                        .forMembers((ask, caller) -> row(ask, platform.suspend(caller, named(ask), reason(ask)))),
                Route.post(ONE + "/resume", "Let them in again")
                        .answers(200, ref("Tenant"))
                        .forMembers((ask, caller) -> row(ask, platform.resume(caller, named(ask)))),
                Route.get(ONE + "/export", "All that is kept of it, one JSON object a line")
                        .answers(200)
                        .forDownloads(this::export),
                Route.delete(ONE, "Remove a suspended organization and all that is kept of it")
                        .query("name", "The organization's name, so that nobody deletes another one", text())
                        .answers(204)
                        .forMembers(this::delete),
                Route.post(ONE + "/impersonations", "Act for a member for a while, to help; it is marked and audited")
                        .takes(object(field("member", text()), field("reason", text()), optional("minutes", number())))
                        .answers(201, ref("Impersonation"))
                        .forMembers(this::impersonate));
    }

    static Map<String, Schema> schemas() {
        return Map.of(
                "Tenant",
                object(
                        field("id", text()),
                        field("name", text()),
                        field("createdAt", instant()),
                        field("suspendedAt", instant().orNull())),
                "Impersonation",
                object(field("accessToken", text()), field("member", ref("Member")), field("until", instant())));
    }

    private Answer list(Ask ask, Caller caller) {
        Optional<OrganizationId> before =
                ask.query("cursor").map(text -> OrganizationId.parse(text).orElseThrow(Cursor::invalid));
        int limit = ask.limit();
        return ask.answer(platform.organizations(caller, before, limit + 1), found -> {
            var rows = found.stream().limit(limit).map(TenantRow::of).toList();
            return Pages.part(
                    rows, found.size() > limit ? Optional.of(rows.getLast().id()) : Optional.empty());
        });
    }

    private Answer create(Ask ask, Caller caller) {
        Founding wanted = ask.read(Founding::read);
        var outcome = platform.create(caller, wanted.name(), wanted.owner(), wanted.email(), wanted.password());
        return ask.answer(outcome, made -> Answer.json(201, TenantRow.of(made)));
    }

    private Answer delete(Ask ask, Caller caller) {
        String name = ask.query("name").orElse("");
        return ask.answer(platform.delete(caller, named(ask), name), gone -> Answer.empty(204));
    }

    private Answer impersonate(Ask ask, Caller caller) {
        Wanted wanted = ask.read(Wanted::read);
        return ask.answer(
                platform.impersonate(
                        caller, named(ask), wanted.member(), wanted.reason(), Duration.ofMinutes(wanted.minutes())),
                begun -> Answer.json(
                        201,
                        Map.of(
                                "accessToken", begun.accessToken(),
                                "member", Rows.member(begun.member()),
                                "until", begun.until())));
    }

    private Flow export(Ask ask) {
        return switch (platform.export(bearer.callerOf(ask), named(ask))) {
            case Outcome.Done<Iterator<Exported>>(Iterator<Exported> all) -> Flow.lines(all);
            case Outcome.Refused<Iterator<Exported>>(Refusal why) -> throw new Rejected(ProblemOf.refusal(why));
        };
    }

    private static String reason(Ask ask) {
        return ask.read(fields -> {
            var reason = fields.requiredText("reason", LONGEST_REASON);
            return fields.result(reason::orElseThrow);
        });
    }

    private static OrganizationId named(Ask ask) {
        return ask.named("organization", "organization", OrganizationId::parse);
    }

    private static Answer row(Ask ask, Outcome<Organization> outcome) {
        return ask.answer(outcome, found -> Answer.json(200, TenantRow.of(found)));
    }

    private record Founding(String name, String owner, EmailAddress email, String password) {
        static Reading<Founding> read(Fields fields) {
            var name = fields.requiredText("name", Organization.MAX_NAME).filter(text -> !text.isBlank());
            var owner = fields.object("owner", inner -> {
                var person = inner.requiredText("name", Member.MAX_NAME).filter(text -> !text.isBlank());
                var email = inner.requiredParsed("email", "an e-mail address", EmailAddress::parse);
                var password = inner.requiredText("password", LONGEST_PASSWORD);
                return person.isPresent() && email.isPresent() && password.isPresent()
                        ? Optional.of(new Founding("", person.get(), email.get(), password.get()))
                        : Optional.<Founding>empty();
            });
            return fields.result(() -> {
                Founding by = owner.orElseThrow();
                return new Founding(name.orElseThrow(), by.owner(), by.email(), by.password());
            });
        }

        @Override
        public String toString() {
            return "Founding[…]";
        }
    }

    private record Wanted(MemberId member, String reason, long minutes) {
        static Reading<Wanted> read(Fields fields) {
            var member = fields.requiredParsed("member", "a member's id", MemberId::parse);
            var reason = fields.requiredText("reason", LONGEST_REASON);
            var minutes = fields.number("minutes");
            return fields.result(() -> new Wanted(
                    member.orElseThrow(),
                    reason.orElseThrow(),
                    Math.clamp(minutes.orElse(LONGEST_MINUTES), 1, LONGEST_MINUTES)));
        }
    }
}
