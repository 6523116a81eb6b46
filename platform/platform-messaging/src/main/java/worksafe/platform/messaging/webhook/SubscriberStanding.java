package worksafe.platform.messaging.webhook;

import java.util.Set;

/** Knows of some accounts that they have gone; for who has gone no event is sent. Whoever follows people answers. */
public interface SubscriberStanding {

    /**
     * Those of these accounts that are known to have gone. Who was never known is none of them.
     *
     * @param accounts of subscribers, as their subscriptions have them
     */
    Set<String> gone(Set<String> accounts);
}
