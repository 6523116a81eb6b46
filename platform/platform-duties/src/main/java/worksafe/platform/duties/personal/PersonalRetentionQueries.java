package worksafe.platform.duties.personal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.service.JdbcRows;

/** What of people is kept how long, and how much of it is past its term. */
@ApplicationScoped
class PersonalRetentionQueries {

    private static final int LONGEST_TRANSACTION_SECONDS = 300;

    private static final String DECLARED = "select r.name, r.target, array_to_string(r.held, ','), r.way,"
            + " coalesce(sum(p.erased), 0), max(e.day) filter (where p.erased > 0) from personal_retention r"
            + " left join personal_erasure_part p on p.retention = r.name"
            + " left join personal_erasure e on e.job_id = p.job_id group by r.name order by r.name";

    private final AgroalDataSource database;
    private final InstantSource clock;

    PersonalRetentionQueries(@DataSource("jobs") AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of it, as of today; counts rows and changes none. It looks at whole tables, so it is long work. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    PersonalRetentionView due(PolicyBook.Edition edition) {
        var day = ChinaTime.dayOf(clock.instant());
        return JdbcRows.within(database, connection -> {
            var declared = JdbcRows.list(connection, DECLARED, List.of(), PersonalRetentionQueries::declared);
            var retained = new ArrayList<PersonalRetentionView.Retained>(declared.size());
            for (var one : declared) {
                retained.add(retained(connection, one, edition, day));
            }
            return new PersonalRetentionView(day, retained);
        });
    }

    private static Declared declared(ResultSet row) throws SQLException {
        var table = row.getString(2);
        return new Declared(
                row.getString(1),
                List.of(row.getString(3).split(",")).stream()
                        .map(column -> table + "." + column)
                        .toList(),
                row.getString(4).equals("REMOVE"),
                row.getLong(5),
                row.getObject(6, LocalDate.class));
    }

    private static PersonalRetentionView.Retained retained(
            Connection connection, Declared one, PolicyBook.Edition edition, LocalDate day) throws SQLException {
        var term = PersonalTerm.of(edition, one.name(), day);
        if (term.isEmpty()) {
            return new PersonalRetentionView.Retained(
                    one.name(),
                    one.columns(),
                    one.removed(),
                    null,
                    false,
                    false,
                    null,
                    null,
                    null,
                    one.erased(),
                    one.lastErasedOn());
        }
        var count = JdbcRows.list(
                        connection,
                        "select due, kept, next_day from count_to_erase(?, ?::interval, ?)",
                        List.of(one.name(), term.get().interval(), day),
                        row -> new Count(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class)))
                .getFirst();
        return new PersonalRetentionView.Retained(
                one.name(),
                one.columns(),
                one.removed(),
                PolicyBasis.of(term.get().row()).view(),
                term.get().erases(false),
                term.get().erases(true),
                count.due(),
                count.kept(),
                count.next(),
                one.erased(),
                one.lastErasedOn());
    }

    private record Declared(
            String name,
            List<String> columns,
            boolean removed,
            long erased,
            @Nullable LocalDate lastErasedOn) {}

    private record Count(long due, long kept, @Nullable LocalDate next) {}
}
