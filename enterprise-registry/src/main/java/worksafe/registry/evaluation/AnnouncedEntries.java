package worksafe.registry.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.registers.kind.EntryState;
import worksafe.platform.registers.kind.HolderType;
import worksafe.platform.service.JdbcRows;

/**
 * Keeps what other contexts announce of registers that authorities keep there, so that an obligation can be met by them: each entry
 * as it is now, with what its kind lists. What an enterprise keeps stands in the archive.
 */
@ApplicationScoped
public class AnnouncedEntries {

    private static final Set<HolderType> AUTHORITIES =
            EnumSet.of(HolderType.VILLAGE, HolderType.TOWN, HolderType.COUNTY, HolderType.CITY, HolderType.DEPARTMENT);

    /** A later revision may have come before. */
    private static final String KEEP = "insert into authority_entry as known (context, entry_id, revision, kind,"
            + " holder_type, holder_key, region, sector, counted, valid_until, data, occurred_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (context, entry_id) do update"
            + " set revision = excluded.revision, counted = excluded.counted, valid_until = excluded.valid_until,"
            + " data = excluded.data, occurred_at = excluded.occurred_at where known.revision < excluded.revision";

    private final AgroalDataSource database;

    AnnouncedEntries(AgroalDataSource database) {
        this.database = database;
    }

    /** What an event of a register says that an authority keeps, as far as it is read here. */
    private record Told(
            String registerKind,
            String holderType,
            String state,
            @Nullable LocalDate validUntil,
            JsonNode values) {

        @SuppressWarnings("ConstantValue") // read from JSON
        Told {
            Objects.requireNonNull(registerKind, "registerKind");
            Objects.requireNonNull(holderType, "holderType");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(values, "values");
        }

        Optional<HolderType> authority() {
            return AUTHORITIES.stream()
                    .filter(type -> type.name().equals(holderType))
                    .findFirst();
        }

        boolean counts() {
            return EnumSet.allOf(EntryState.class).stream()
                    .anyMatch(known -> known.counts() && known.name().equals(state));
        }
    }

    private record Line(ReceivedEvent event, Told told) {}

    /** Keeps these, in the transaction of the consumer that heard of them; all others are not for here. */
    public void record(List<ReceivedEvent> events) {
        var lines = events.stream().flatMap(event -> line(event).stream()).toList();
        if (lines.isEmpty()) {
            return;
        }
        JdbcRows.run(
                database,
                connection -> JdbcRows.insert(connection, KEEP, lines, line -> {
                    var event = line.event();
                    var sector = event.sector();
                    return Arrays.asList(
                            event.context(),
                            event.aggregateId(),
                            event.revision(),
                            line.told().registerKind(),
                            line.told().holderType(),
                            line.told().holderType().equals(HolderType.DEPARTMENT.name())
                                    ? Judged.keyOf(event.region(), sector)
                                    : event.region().toString(),
                            event.region().value(),
                            sector == null ? null : sector.name(),
                            line.told().counts(),
                            line.told().validUntil(),
                            line.told().values().toString(),
                            event.time().atOffset(ZoneOffset.UTC));
                }));
    }

    private static Optional<Line> line(ReceivedEvent event) {
        if (event.enterpriseId() != null || !event.aggregate().equals("register-entry")) {
            return Optional.empty();
        }
        var told = event.as(Told.class);
        return told.authority().map(type -> new Line(event, told));
    }
}
