package worksafe.platform.officials;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.JdbcRows;

/**
 * Takes over what the registry says of officials. Whoever follows the registry hands it these handlers; the registry's own
 * copy follows what it appends itself.
 */
@ApplicationScoped
public class OfficialNews {

    private static final String HANDED_OVER = "worksafe.registry.official-handed-over.v1";

    private static final String TAKE = "insert into official_snapshot as s (official_id, revision, account, name,"
            + " authority_id, authority_name, region, sector, post_code, post_name, post_kind, grid_id, full_time, from_day,"
            + " until_day, holds, deputies) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)"
            + " on conflict (official_id) do update set revision = excluded.revision, account = excluded.account,"
            + " name = excluded.name, authority_id = excluded.authority_id, authority_name = excluded.authority_name,"
            + " region = excluded.region, sector = excluded.sector, post_code = excluded.post_code,"
            + " post_name = excluded.post_name, post_kind = excluded.post_kind, grid_id = excluded.grid_id,"
            + " full_time = excluded.full_time, from_day = excluded.from_day, until_day = excluded.until_day,"
            + " holds = excluded.holds, deputies = excluded.deputies where s.revision < excluded.revision";

    private final AgroalDataSource database;
    private final HandOverOperations handOvers;
    private final ObjectMapper json;
    private final Map<String, Consumer<List<ReceivedEvent>>> handlers;

    OfficialNews(AgroalDataSource database, HandOverOperations handOvers, ObjectMapper json) {
        this.database = database;
        this.handOvers = handOvers;
        this.json = json;
        Consumer<List<ReceivedEvent>> take = this::take;
        this.handlers = Map.of(
                "worksafe.registry.official-appointed.v1",
                take,
                "worksafe.registry.official-changed.v1",
                take,
                "worksafe.registry.official-ended.v1",
                take,
                HANDED_OVER,
                this::handOver);
    }

    /** What to do with the registry's events about officials, by wire name; each takes a set. */
    public Map<String, Consumer<List<ReceivedEvent>>> handlers() {
        return handlers;
    }

    /** In the registry: what it announces is known to it at once. */
    void own(@Observes EventAppended appended) {
        var handler = handlers.get(appended.event().type());
        if (handler != null) {
            handler.accept(List.of(appended.received()));
        }
    }

    private void handOver(List<ReceivedEvent> events) {
        take(events);
        handOvers.accept(
                events.stream().map(event -> event.as(HandOverAnnounced.class)).toList());
    }

    private void take(List<ReceivedEvent> events) {
        JdbcRows.run(database, connection -> JdbcRows.insert(connection, TAKE, events, this::row));
    }

    private List<?> row(ReceivedEvent event) {
        var official = event.as(OfficialAnnounced.class);
        try {
            return Arrays.asList(
                    official.officialId(),
                    event.revision(),
                    official.account(),
                    official.name(),
                    official.authorityId(),
                    official.authorityName(),
                    official.region().value(),
                    OfficialAnnounced.known(official.sector()),
                    official.postCode(),
                    official.postName(),
                    official.postKind(),
                    official.gridId(),
                    official.fullTime(),
                    official.from(),
                    official.until(),
                    official.holds(),
                    json.writeValueAsString(official.deputies()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
