package worksafe.platform.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;

/** Announces notes and makes them up. */
@ApplicationScoped
public class Notes {

    static final RegionCode JIANGYIN = RegionCode.of("320281000000");
    static final RegionCode CHENGJIANG = RegionCode.of("320281102000");

    private final Outbox outbox;
    private final InstantSource clock;

    Notes(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    public UUID id() {
        return Uuid7.next(clock);
    }

    Noted noted(UUID enterprise, String word) {
        return new Noted(id(), enterprise, 1, word, null, CHENGJIANG, clock.instant());
    }

    /** Announces each word in a transaction of its own. */
    public void announce(UUID enterprise, String... words) {
        for (var word : words) {
            QuarkusTransaction.requiringNew().run(() -> outbox.append(noted(enterprise, word)));
        }
    }

    /** Received notes of one enterprise, as if they had travelled. */
    List<ReceivedEvent> received(UUID enterprise, String... words) {
        return Arrays.stream(words)
                .map(word -> withData(enterprise, EventJson.write(noted(enterprise, word))))
                .toList();
    }

    ReceivedEvent withData(UUID enterprise, String data) {
        return new ReceivedEvent(
                id(),
                Noted.TYPE,
                "enterprise:" + enterprise,
                "note",
                id(),
                1,
                CHENGJIANG,
                Sector.EMERGENCY,
                enterprise,
                clock.instant(),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                data);
    }

    static ReceivedEvent[] together(List<ReceivedEvent> first, List<ReceivedEvent> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all.toArray(ReceivedEvent[]::new);
    }
}
