package io.parley.meta.channel;

import io.parley.messaging.channel.Capabilities;
import io.parley.messaging.channel.ChannelAdapter;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.ConnectionCheck;
import io.parley.messaging.channel.ContactProfiles;
import io.parley.messaging.channel.Gestures;
import io.parley.messaging.channel.HookName;
import io.parley.messaging.channel.MediaFetcher;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.channel.SendResult;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.channel.SignUp;
import io.parley.messaging.channel.Subscription;
import io.parley.messaging.channel.TokenRefresh;
import io.parley.messaging.channel.Webhook;
import io.parley.meta.ActingNode;
import io.parley.meta.ActsFor;
import io.parley.meta.FileHosts;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.MessagingPlatform;
import io.parley.meta.MetaHosts;
import io.parley.meta.account.AccountCheck;
import io.parley.meta.account.AppSubscription;
import io.parley.meta.account.EitherSignUp;
import io.parley.meta.account.FacebookSignUp;
import io.parley.meta.account.InstagramSignUp;
import io.parley.meta.account.InstagramTokens;
import io.parley.meta.account.LinkedFiles;
import io.parley.meta.account.Profiles;
import io.parley.meta.inbound.MetaWebhook;
import io.parley.meta.outbound.SenderActions;
import io.parley.meta.outbound.Sending;
import java.util.List;
import java.util.Optional;

/**
 * Instagram's direct messages as a channel. The account is the Instagram account's id. It was connected either by the page
 * it belongs to ({@code login} is {@code page}, with the {@code pageId} that sends), or by itself with Instagram Login
 * ({@code login} is {@code instagram}); {@code accessToken} is the page's token or the account's. Instagram Login has an app
 * of its own: {@code instagramAppId} and {@code instagramAppSecret} among the deployment's settings, beside {@code appId},
 * {@code appSecret} and {@code verifyToken}.
 */
public final class InstagramAdapter implements ChannelAdapter {
    private static final MessagingPlatform PLATFORM = MessagingPlatform.INSTAGRAM;
    private static final SettingsForm SETTINGS = new SettingsForm(List.of(
            new SettingsForm.Field(ActingNode.ACCESS_TOKEN, "Access token", true),
            new SettingsForm.Field(ActingNode.Login.SETTING, "Connected by (page or instagram)", false, false),
            new SettingsForm.Field(ActingNode.PAGE_ID, "Facebook page id", false, false)));

    private final Webhook webhook = new MetaWebhook();
    private final Sending sending;
    private final Gestures gestures;
    private final ContactProfiles profiles;
    private final MediaFetcher media;
    private final Subscription subscription;
    private final ConnectionCheck check;
    private final TokenRefresh tokens;
    private final SignUp signUp;

    public InstagramAdapter(GraphEndpoint graph) {
        this(MetaHosts.around(graph));
    }

    InstagramAdapter(MetaHosts hosts) {
        ActsFor actsFor = (account, settings) -> ActingNode.ofInstagram(account, hosts, settings);
        this.sending = new Sending(PLATFORM, actsFor);
        this.gestures = new SenderActions(actsFor);
        this.profiles = new Profiles(PLATFORM, actsFor);
        this.media = new LinkedFiles(FileHosts.of(hosts.files(), hosts.graph()));
        this.subscription = new AppSubscription(PLATFORM, actsFor);
        this.check = new AccountCheck(PLATFORM, hosts, actsFor);
        this.tokens = new InstagramTokens(hosts);
        this.signUp = new EitherSignUp(new InstagramSignUp(hosts), new FacebookSignUp(PLATFORM, hosts));
    }

    @Override
    public ChannelType type() {
        return ChannelType.INSTAGRAM;
    }

    @Override
    public HookName hook() {
        return MessengerAdapter.HOOK;
    }

    @Override
    public Capabilities capabilities() {
        return PLATFORM.capabilities();
    }

    @Override
    public SettingsForm settings() {
        return SETTINGS;
    }

    @Override
    public SendResult send(Outbound message, Session session) {
        return sending.send(message, session);
    }

    @Override
    public Optional<Webhook> webhook() {
        return Optional.of(webhook);
    }

    @Override
    public Optional<Gestures> gestures() {
        return Optional.of(gestures);
    }

    @Override
    public Optional<ContactProfiles> profiles() {
        return Optional.of(profiles);
    }

    @Override
    public Optional<MediaFetcher> media() {
        return Optional.of(media);
    }

    @Override
    public Optional<Subscription> subscription() {
        return Optional.of(subscription);
    }

    @Override
    public Optional<ConnectionCheck> check() {
        return Optional.of(check);
    }

    @Override
    public Optional<TokenRefresh> tokens() {
        return Optional.of(tokens);
    }

    @Override
    public Optional<SignUp> signUp() {
        return Optional.of(signUp);
    }
}
