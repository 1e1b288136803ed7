package io.parley.messaging.port;

import io.parley.messaging.identity.EmailAddress;

/** Sends the product's own mails to members. Thread-safe. */
public interface Mailer {
    /** Hands a mail over. Returns soon and never throws: what cannot be sent is for operators to hear of, without its text. */
    void send(Mail mail);

    /** Sends nothing: the host has no mail server. */
    static Mailer none() {
        return mail -> {};
    }

    /** What is sent. How it is worded, and at what address the links are, the mailer knows. Prints without anything of it. */
    sealed interface Mail {
        EmailAddress to();

        /**
         * @param token lets who has it choose a new password
         */
        record PasswordReset(EmailAddress to, String name, String token) implements Mail {
            @Override
            public String toString() {
                return "PasswordReset[…]";
            }
        }

        /**
         * @param token lets who has it join
         */
        record Invitation(EmailAddress to, String name, String organization, String token) implements Mail {
            @Override
            public String toString() {
                return "Invitation[…]";
            }
        }
    }
}
