package io.parley.app.host;

import io.parley.messaging.port.Mailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that there is nobody to send mails; never what was in them. */
public final class NoMailServer implements Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(NoMailServer.class);

    @Override
    public void send(Mail mail) {
        LOG.warn(
                "there is no mail server: a mail was not sent kind={}",
                mail.getClass().getSimpleName());
    }
}
