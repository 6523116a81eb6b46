package worksafe.inspections.danger;

import jakarta.enterprise.inject.spi.CDI;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.Uuid7;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;

/** What the hazards context announces, delivered to this context as the broker would: the contracts' own examples. */
public final class HazardEvents {

    private static final String TOPIC = "worksafe.hazards";
    private static final String EXAMPLE_FINDING = "0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f";
    private static final String EXAMPLE_DANGER = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21";

    private HazardEvents() {}

    /** The example of a contract, about a finding and an enterprise of a test, told as it happened. */
    public static ReceivedEvent event(String verb, UUID finding, UUID danger, UUID enterprise) {
        var type = "worksafe.hazards.danger-" + verb + ".v1";
        var data = EventContract.ofType(type)
                .example()
                .replaceFirst("\"happenedAt\"[^,]*,\\s*", "")
                .replace(EXAMPLE_FINDING, finding.toString())
                .replace(EventContract.EXAMPLE_ENTERPRISE.toString(), enterprise.toString())
                .replace(EXAMPLE_DANGER, danger.toString());
        return ReceivedEvent.ofExample(Uuid7.next(InstantSource.system()), type, data);
    }

    /** The example of a contract of whatever the context tells, about an enterprise of a test; its listing or source is that enterprise's own. */
    public static ReceivedEvent about(String event, UUID enterprise) {
        var type = "worksafe.hazards." + event + ".v1";
        return ReceivedEvent.ofExample(
                Uuid7.next(InstantSource.system()),
                type,
                EventContract.ofType(type)
                        .example()
                        .replace(EventContract.EXAMPLE_ENTERPRISE.toString(), enterprise.toString())
                        .replaceAll(
                                "\"(listing|source)Id\": \"([0-9a-f-]{23})-[0-9a-f]{12}",
                                "\"$1Id\": \"$2-" + enterprise.toString().substring(24)));
    }

    /** The same with one thing in its data changed. */
    public static ReceivedEvent changed(ReceivedEvent event, String from, String to) {
        return ReceivedEvent.ofExample(
                Uuid7.next(InstantSource.system()), event.type(), event.data().replaceAll(from, to));
    }

    public static void deliver(ReceivedEvent... events) {
        CDI.current().select(DangerEventsConsumer.class).get().receive(EventRecords.batch(TOPIC, events));
    }
}
