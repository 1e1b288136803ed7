package io.parley.whatsapp;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SignUp.Found;
import io.parley.meta.Fields;
import io.parley.meta.GraphEndpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The phone numbers of the business accounts that a token was granted. */
record GrantedNumbers(GraphEndpoint graph, Session session, AccessToken token) {
    private static final Map<String, String> WHAT = Map.of("fields", "id,display_phone_number,verified_name");

    Asked<List<Found>> find() {
        return CloudApi.with(token.value(), graph, session)
                .map(api -> token.businessAccounts().stream()
                        .map(business -> numbers(api, business))
                        .reduce(new Asked.Got<>(List.of()), GrantedNumbers::both))
                .orElseGet(CloudApi::withoutToken);
    }

    private Asked<List<Found>> numbers(CloudApi api, String business) {
        return Pages.all(api, WHAT, business, "phone_numbers")
                .map(numbers -> numbers.stream()
                        .flatMap(number -> found(number, business).stream())
                        .toList());
    }

    private Optional<Found> found(Fields number, String business) {
        var settings = new Settings(
                Map.of(WhatsAppSettings.ACCESS_TOKEN, token.value(), WhatsAppSettings.BUSINESS_ACCOUNT, business));
        return number.id("id", AccountId.MAX_LENGTH)
                .map(id -> new Found(new AccountId(id), nameOf(number, id), settings, token.until()));
    }

    private static String nameOf(Fields number, String id) {
        return Stream.of("verified_name", "display_phone_number")
                .flatMap(name -> number.text(name).filter(text -> !text.isBlank()).stream())
                .findFirst()
                .orElse(id);
    }

    /** An account that turns out not to be readable does not hide the numbers of the others. */
    private static Asked<List<Found>> both(Asked<List<Found>> some, Asked<List<Found>> more) {
        return more instanceof Asked.Denied
                ? some
                : some.then(first -> more.map(
                        second -> Stream.concat(first.stream(), second.stream()).toList()));
    }
}
