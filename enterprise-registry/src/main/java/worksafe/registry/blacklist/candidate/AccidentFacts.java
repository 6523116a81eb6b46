package worksafe.registry.blacklist.candidate;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.JdbcRows;

/** What the archive knows of accidents, by what inspections announced of them last. */
@ApplicationScoped
class AccidentFacts {

    private static final String LAST = """
            select v.data::jsonb ->> 'grade', v.data::jsonb ->> 'occurredOn',
                coalesce((v.data::jsonb ->> 'concealed')::boolean or (v.data::jsonb ->> 'falsified')::boolean, false)
            from archive_event v where v.context = 'inspections' and v.kind = 'accident' and v.subject_id = ?
            order by v.revision desc limit 1""";

    private static final String OTHERS = """
            select count(*) from archive_entry a
            join lateral (select v.data::jsonb as data from archive_event v
                where v.context = a.context and v.kind = a.kind and v.subject_id = a.subject_id
                order by v.revision desc limit 1) v on true
            where a.enterprise_id = ? and a.context = 'inspections' and a.kind = 'accident' and a.subject_id <> ?
            and v.data ->> 'grade' = 'LARGER' and (v.data ->> 'occurredOn')::date between ? and ?""";

    private static final String SURVIVOR = "select coalesce(merged_into, id) from enterprise where id = ?";

    private final AgroalDataSource database;

    AccidentFacts(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * An accident.
     *
     * @param grade absent of a near miss
     * @param hidden whether it was concealed or its report was false
     * @param larger how many other larger ones the enterprise had within the twelve months around it
     */
    record Known(@Nullable String grade, boolean hidden, long larger) {}

    /** Empty where the archive knows nothing of it. */
    Optional<Known> of(UUID accident, UUID enterprise, int months) {
        return JdbcRows.within(database, connection -> {
            var found = new ArrayList<Known>();
            var last = new ArrayList<Object[]>();
            JdbcRows.each(
                    connection,
                    LAST,
                    List.of(accident),
                    row -> last.add(new Object[] {row.getString(1), row.getString(2), row.getBoolean(3)}));
            for (var row : last) {
                var day = LocalDate.parse((String) row[1]);
                found.add(new Known(
                        (String) row[0], (Boolean) row[2], others(connection, enterprise, accident, day, months)));
            }
            return found.stream().findFirst();
        });
    }

    private static long others(Connection connection, UUID enterprise, UUID accident, LocalDate day, int months)
            throws SQLException {
        var counted = new ArrayList<Long>();
        JdbcRows.each(
                connection,
                OTHERS,
                List.of(enterprise, accident, day.minusMonths(months), day.plusMonths(months)),
                row -> counted.add(row.getLong(1)));
        return counted.getFirst();
    }

    /** The enterprise, or the one into which it was merged; empty where there is none. */
    Optional<UUID> survivor(UUID enterprise) {
        return JdbcRows.within(database, connection -> {
            var found = new ArrayList<UUID>();
            JdbcRows.each(connection, SURVIVOR, List.of(enterprise), row -> found.add(row.getObject(1, UUID.class)));
            return found.stream().findFirst();
        });
    }
}
