package worksafe.platform.messaging.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whom the tests say has gone. */
@ApplicationScoped
class ProbeStanding implements SubscriberStanding {

    static final Set<String> GONE = ConcurrentHashMap.newKeySet();

    @Override
    public Set<String> gone(Set<String> accounts) {
        var gone = new HashSet<>(accounts);
        gone.retainAll(GONE);
        return gone;
    }
}
