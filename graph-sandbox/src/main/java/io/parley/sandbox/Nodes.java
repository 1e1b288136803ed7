package io.parley.sandbox;

import io.parley.sandbox.http.Ending.Answer;
import java.net.URI;

/** The objects that have an id, and who answers for each kind of them. */
final class Nodes {
    private final World world;
    private final PhoneNumbers phoneNumbers;
    private final BusinessAccounts businessAccounts;
    private final Pages pages;
    private final InstagramAccounts instagramAccounts;
    private final Users users;
    private final Apps apps = new Apps();
    private final MediaCalls media;
    private final Profiles profiles;

    Nodes(World world, URI address) {
        this.world = world;
        var rates = new Rates();
        var messenger = new MessengerSends(world, rates);
        this.phoneNumbers = new PhoneNumbers(world, new WhatsAppSends(world, rates));
        this.businessAccounts = new BusinessAccounts(world, address);
        this.pages = new Pages(world, messenger);
        this.instagramAccounts = new InstagramAccounts(messenger, new Attachments(world));
        this.users = new Users(world, address);
        this.media = new MediaCalls(world);
        this.profiles = new Profiles(world);
    }

    Answer answer(GraphCall call, String id) {
        var app = world.app(id);
        if (app.isPresent()) {
            return apps.answer(call, app.get());
        }
        call.token();
        var account = world.account(id);
        if (account.isPresent()) {
            return answer(call, account.get());
        }
        return world.findBusinessAccount(id)
                .map(owner -> businessAccounts.answer(call, owner))
                .or(() -> world.user(id).map(user -> users.answer(call, user)))
                .or(() -> world.media().find(id).map(medium -> media.answer(call, medium)))
                .or(() -> profiles.find(call).map(customer -> profiles.answer(call, customer)))
                .orElseThrow(() -> GraphErrors.unknownObject(id).refused());
    }

    private Answer answer(GraphCall call, Account account) {
        return switch (account) {
            case PhoneNumber number -> phoneNumbers.answer(call, number);
            case Page page -> pages.answer(call, page);
            case InstagramAccount shop -> instagramAccounts.answer(call, shop);
        };
    }
}
