package io.parley.messaging.service;

/** What there is about channels: the services that share how channels are looked after. */
record Connections(
        ChannelService channels,
        ChannelCareService care,
        ChannelSignUpService signUps,
        TemplateService templates,
        ChannelUpkeep upkeep,
        ChannelHealth health,
        TemplateCatalogue catalogue) {
    static Connections of(Ports ports, InstalledChannels installed, Workshop workshop) {
        var sessions = new ChannelSessions(
                ports.security().secrets(), ports.surroundings().client());
        var tokens = new Secrets(ports.surroundings().chance());
        var signUps = new ChannelSignUpService(workshop, installed, sessions, tokens);
        var settings = UpkeepSettings.standard();
        var care = ChannelCare.of(workshop, new ChannelTrial(sessions, workshop.time()), settings);
        var channels = channels(installed, workshop, care, signUps);
        var catalogue = new StoredTemplates();
        return new Connections(
                channels,
                new ChannelCareService(workshop, channels, installed, care),
                signUps,
                new TemplateService(workshop, channels, installed, care, catalogue),
                new ChannelUpkeep(workshop, installed, care, settings),
                care.health(),
                catalogue);
    }

    private static ChannelService channels(
            InstalledChannels installed, Workshop workshop, ChannelCare care, ChannelSignUpService signUps) {
        return new ChannelService(
                workshop,
                installed,
                new ChannelConnecting(workshop, installed, care.trial(), signUps, care.health()),
                new ChannelChanging(workshop, installed, care.trial(), care.health()));
    }
}
