package io.parley.messaging.service;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.member.Avatar;

/** A member's picture with its content, which is small. */
public record Picture(Avatar avatar, Bytes content) {}
