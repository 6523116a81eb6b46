package worksafe.registry.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.EventsAppended;
import worksafe.platform.messaging.ReceivedEvent;

/** When a fact of each name was last heard of, as far as it is not written yet. */
@ApplicationScoped
public class ExchangeTimes {

    private static final Pattern TYPE = Pattern.compile("worksafe\\.(.+)\\.v[0-9]+");

    private static final String REGISTER = "register-entry";

    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    /** What an event of a register says of its kind. */
    private record Told(@Nullable String registerKind) {}

    /** The registry's own, once they are committed. */
    void appended(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventsAppended appended) {
        heard(appended.events().stream().map(EventAppended::received).toList());
    }

    /** Notes what another context announced. */
    public void heard(List<ReceivedEvent> events) {
        events.forEach(event -> noted.merge(fact(event), event.time(), ExchangeTimes::later));
    }

    /** What an event is called in the table. */
    static String fact(ReceivedEvent event) {
        var type = TYPE.matcher(event.type());
        var name = type.matches() ? type.group(1) : event.type();
        return event.aggregate().equals(REGISTER)
                ? event.context() + "." + REGISTER + ":" + event.as(Told.class).registerKind()
                : name;
    }

    /** What was noted and is not written. */
    Map<String, Instant> noted() {
        return Map.copyOf(noted);
    }

    /** What is written need not be noted any more, unless it was heard of again. */
    void forget(Map<String, Instant> written) {
        written.forEach((fact, at) -> noted.remove(fact, at));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
