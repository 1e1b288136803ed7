package io.parley.messaging.outcome;

/** Why those who run the server cannot do something, or an organization's people cannot get in. */
public sealed interface PlatformRefusal extends Refusal {
    record NotAnAdministrator() implements PlatformRefusal {
        @Override
        public String code() {
            return "not-an-administrator";
        }

        @Override
        public String explanation() {
            return "Only those who run the server may do this, signed in by themselves.";
        }
    }

    record OrganizationSuspended() implements PlatformRefusal {
        @Override
        public String code() {
            return "organization-suspended";
        }

        @Override
        public String explanation() {
            return "The organization is suspended. Ask those who run the server.";
        }
    }

    record NotSuspended() implements PlatformRefusal {
        @Override
        public String code() {
            return "organization-not-suspended";
        }

        @Override
        public String explanation() {
            return "Only a suspended organization can be deleted. Suspend it, export it, then delete it.";
        }
    }

    record NameDiffers() implements PlatformRefusal {
        @Override
        public String code() {
            return "name-differs";
        }

        @Override
        public String explanation() {
            return "To delete an organization, give its name exactly.";
        }
    }

    record OwnOrganization() implements PlatformRefusal {
        @Override
        public String code() {
            return "own-organization";
        }

        @Override
        public String explanation() {
            return "Nobody shuts out or deletes the organization they belong to themselves.";
        }
    }
}
