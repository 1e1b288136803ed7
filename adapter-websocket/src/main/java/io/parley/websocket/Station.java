package io.parley.websocket;

import io.parley.messaging.service.SignInService;
import java.util.concurrent.Executor;

/** What all sockets of a server share. */
record Station(
        SignInService signIn,
        EncodedFeed feed,
        Hub hub,
        Answers answers,
        Seats seats,
        Whereabouts whereabouts,
        LiveSettings settings,
        Timer timer,
        Executor threads) {}
