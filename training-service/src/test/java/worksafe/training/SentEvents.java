package worksafe.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.EventContract;

/** Events as the outbox would send them, against their contracts. */
@ApplicationScoped
public class SentEvents {

    private final Outbox outbox;
    private final EntityManager entities;
    private final ObjectMapper json;

    SentEvents(Outbox outbox, EntityManager entities, ObjectMapper json) {
        this.outbox = outbox;
        this.entities = entities;
        this.json = json;
    }

    /** Fails unless the event keeps its contract, with the properties of the contract's example and no others. */
    public void assertKeepsContract(DomainEvent event) {
        var contract = EventContract.ofType(event.type());
        var data = sent(event);
        contract.accepts(data);
        contract.accepts(contract.example());
        assertThat(properties(data)).isEqualTo(properties(contract.example()));
    }

    /** The wire name that the record's own name calls for. */
    public static String wireName(DomainEvent event) {
        var words = event.getClass().getSimpleName().split("(?=[A-Z])");
        return "worksafe.training." + String.join("-", words).toLowerCase(Locale.ROOT) + ".v1";
    }

    /** What the outbox holds once the event is appended. */
    public String sent(DomainEvent event) {
        outbox.append(event);
        return entities.createNativeQuery(
                        "select data from outbox where aggregate_id = ? order by position desc limit 1", String.class)
                .setParameter(1, event.subject().aggregateId())
                .getSingleResult()
                .toString();
    }

    private Set<String> properties(String data) {
        try {
            var names = new HashSet<String>();
            json.readTree(data).fieldNames().forEachRemaining(names::add);
            return names;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
