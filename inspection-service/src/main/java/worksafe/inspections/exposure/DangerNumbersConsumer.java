package worksafe.inspections.exposure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import worksafe.platform.messaging.Intake;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.JdbcRows;

/**
 * Whose the dangers are that people name by their numbers: a copy of what the hazards context tells of each, so that nobody is
 * exposed for another's danger.
 */
@ApplicationScoped
public class DangerNumbersConsumer {

    private static final String NAME = "inspections-hazards-numbers";

    /** Each tells number and enterprise; the first that is heard is enough, as neither changes there. */
    private static final List<String> TOLD_BY = List.of(
            "danger-reported",
            "danger-planned",
            "danger-rectified",
            "danger-recheck-failed",
            "danger-accepted",
            "danger-closed",
            "danger-dismissed",
            "danger-reopened",
            "danger-overdue",
            "danger-rescheduled",
            "danger-extended",
            "danger-regraded");

    /** What merged before it was heard of is the successor's. */
    private static final String KEEP = """
            insert into danger_number (id, number, enterprise_id, region, sector)
            select h.danger_id, h.number, coalesce(s.enterprise_id, h.enterprise_id), coalesce(s.region, h.region),
                coalesce(s.sector, h.sector)
            from unnest(?, ?, ?, ?, ?) as h (danger_id, number, enterprise_id, region, sector)
            left join enterprise_snapshot e on e.enterprise_id = h.enterprise_id
            left join enterprise_snapshot s on s.enterprise_id = coalesce(e.merged_into, e.enterprise_id)
            on conflict do nothing""";

    private static final List<String> TYPES = List.of("uuid", "text", "uuid", "bigint", "text");

    /** Our reading of a danger's event. */
    record DangerNamed(String number) {}

    private final AgroalDataSource database;
    private final Intake intake;
    private final Map<String, Consumer<List<ReceivedEvent>>> handlers;

    DangerNumbersConsumer(AgroalDataSource database, Intake intake) {
        this.database = database;
        this.intake = intake;
        Consumer<List<ReceivedEvent>> keep = this::keep;
        handlers = TOLD_BY.stream()
                .collect(Collectors.toUnmodifiableMap(verb -> "worksafe.hazards." + verb + ".v1", _ -> keep));
    }

    /** Takes over what of a poll names dangers. */
    public void receive(ConsumerRecords<String, String> batch) {
        intake.receiveSets(NAME, batch, handlers);
    }

    private void keep(List<ReceivedEvent> events) {
        var rows = events.stream().flatMap(DangerNumbersConsumer::row).toList();
        if (!rows.isEmpty()) {
            JdbcRows.run(database, connection -> {
                var unused = JdbcRows.change(connection, KEEP, JdbcRows.columns(connection, TYPES, rows));
            });
        }
    }

    private static Stream<List<Object>> row(ReceivedEvent event) {
        var enterprise = event.enterpriseId();
        var sector = event.sector();
        return enterprise == null || sector == null
                ? Stream.empty()
                : Stream.of(List.of(
                        event.aggregateId(),
                        event.as(DangerNamed.class).number(),
                        enterprise,
                        event.region().value(),
                        sector.name()));
    }
}
