package io.parley.messaging.service;

import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.RoleKey;

/** Somebody who is to belong to the team and sign in with this password. Prints neither the address nor the password. */
public record NewMember(String name, EmailAddress email, RoleKey role, String password) {
    @Override
    public String toString() {
        return "NewMember[" + role + "]";
    }
}
