package worksafe.registry.bureau.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CreditCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.bureau.consider.LeadRules;
import worksafe.registry.bureau.record.RecordField;
import worksafe.registry.bureau.record.RecordFlag;
import worksafe.registry.bureau.record.RecordType;
import worksafe.registry.enterprise.ActiveEnterprises;
import worksafe.registry.enterprise.ActiveEnterprises.Active;
import worksafe.registry.enterprise.ReportedFactOperations;
import worksafe.registry.enterprise.ReportedFactOperations.Outcome;
import worksafe.registry.enterprise.ReportedFactOperations.Said;
import worksafe.registry.enterprise.ReportedFactOperations.Way;

/** Makes what a record says a fact of its enterprise, in the transaction of whoever gives the record its fate. */
@ApplicationScoped
class FactWrites {

    private static final String ENTERPRISE = "select i.enterprise_id from enterprise_identifier i"
            + " where i.scheme = ? and i.value = ? and i.valid_to is null";
    private static final String PRESENT = "select id, content::text from bureau_fact where enterprise_id = ?"
            + " and record_type = ? and fact_key = ? and superseded_at is null for update";
    private static final String LATEST = "select day, content::text from bureau_fact where enterprise_id = ?"
            + " and record_type = ? and superseded_at is null order by day desc, id desc limit 1";
    private static final String INSERT =
            "insert into bureau_fact (id, enterprise_id, region, sector, record_type, fact_key,"
                    + " day, content, sender_id, delivery_id, line, received_at, consider_on)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final ActiveEnterprises enterprises;
    private final ReportedFactOperations reports;
    private final LeadRules leads;
    private final InstantSource clock;

    FactWrites(
            AgroalDataSource database,
            ActiveEnterprises enterprises,
            ReportedFactOperations reports,
            LeadRules leads,
            InstantSource clock) {
        this.database = database;
        this.enterprises = enterprises;
        this.reports = reports;
        this.leads = leads;
        this.clock = clock;
    }

    /**
     * A record that was understood.
     *
     * @param content by the names of fields, each in its one spelling
     */
    record Understood(UUID senderId, UUID delivery, int line, RecordType type, Map<String, String> content) {

        String key() {
            return type.keyOf(content);
        }

        LocalDate day() {
            return type.dayOf(content);
        }

        String code() {
            return content.getOrDefault(RecordField.CREDIT_CODE, "");
        }
    }

    /**
     * What became of it.
     *
     * @param enterpriseId absent where there is none within the scope
     * @param changed whether the register knows anything by it that it did not know
     * @param flags why not, or what is remarkable
     */
    record Written(@Nullable UUID enterpriseId, boolean changed, Set<RecordFlag> flags) {}

    /**
     * Writes it down, unless it is only to be weighed.
     *
     * @param way on whose word, or only to say what would become of it
     */
    Written write(Understood record, Way way) {
        var flags = EnumSet.noneOf(RecordFlag.class);
        var id = JdbcRows.within(database, connection -> enterprise(connection, record.code()));
        if (id.isEmpty()) {
            flags.add(RecordFlag.ENTERPRISE_UNKNOWN);
            return new Written(null, false, flags);
        }
        var enterprise = enterprises.find(id.get());
        if (enterprise.isEmpty()) {
            flags.add(RecordFlag.ENTERPRISE_NOT_ACTIVE);
            return new Written(id.get(), false, flags);
        }
        var reported = report(enterprise.get(), record, way);
        reported.flag().ifPresent(flags::add);
        if (reported.outcome() == Outcome.SAID_OTHERWISE) {
            return new Written(id.get(), false, flags);
        }
        var kept = JdbcRows.within(database, connection -> keep(connection, enterprise.get(), record, way, flags));
        return new Written(id.get(), kept || reported.outcome() == Outcome.CHANGED, flags);
    }

    private static Optional<UUID> enterprise(Connection connection, String code) throws SQLException {
        var scheme = switch (CreditCode.classify(code)) {
            case OLD_REGISTRATION_NUMBER -> "REGISTRATION_NUMBER";
            default -> "CREDIT_CODE";
        };
        var found = new ArrayList<UUID>();
        JdbcRows.each(connection, ENTERPRISE, List.of(scheme, code), row -> found.add(row.getObject(1, UUID.class)));
        return found.stream().findFirst();
    }

    private record Reported(Outcome outcome, Optional<RecordFlag> flag) {}

    /** What the register itself keeps of an enterprise. */
    private Reported report(Active enterprise, Understood record, Way way) {
        var said = said(record.type(), record.content());
        if (said.equals(Said.NOTHING)) {
            return new Reported(Outcome.KNOWN, Optional.empty());
        }
        var latest = JdbcRows.within(database, connection -> latest(connection, enterprise.id(), record.type()));
        if (latest.filter(known -> known.day().isAfter(record.day())).isPresent()) {
            return new Reported(Outcome.KNOWN, Optional.of(RecordFlag.OLDER_THAN_KNOWN));
        }
        var before = latest.map(known -> said(record.type(), known.content())).orElse(Said.NOTHING);
        var outcome = reports.report(enterprise.id(), said, before, way, clock.instant());
        return new Reported(
                outcome,
                outcome == Outcome.SAID_OTHERWISE ? Optional.of(RecordFlag.CONFIRMED_FACT_DIFFERS) : Optional.empty());
    }

    private static Said said(RecordType type, Map<String, String> content) {
        return switch (type) {
            case HEADCOUNT -> new Said(null, Integer.valueOf(content.getOrDefault("headcount", "0")));
            case ABOVE_SCALE -> new Said(Boolean.valueOf(content.getOrDefault("listed", "true")), null);
            case INJURY_INSURANCE, WORK_INJURY, PROJECT_INITIATION, OUTPUT, PROJECT_FILING -> Said.NOTHING;
        };
    }

    private record Latest(LocalDate day, Map<String, String> content) {}

    private static Optional<Latest> latest(Connection connection, UUID enterprise, RecordType type)
            throws SQLException {
        var found = new ArrayList<Latest>();
        JdbcRows.each(
                connection,
                LATEST,
                List.of(enterprise, type.name()),
                row -> found.add(new Latest(row.getObject(1, LocalDate.class), Cells.read(row.getString(2)))));
        return found.stream().findFirst();
    }

    private record Present(UUID id, Map<String, String> content) {}

    private boolean keep(Connection connection, Active enterprise, Understood record, Way way, Set<RecordFlag> flags)
            throws SQLException {
        var present = new ArrayList<Present>();
        JdbcRows.each(
                connection,
                PRESENT,
                List.of(enterprise.id(), record.type().name(), record.key()),
                row -> present.add(new Present(row.getObject(1, UUID.class), Cells.read(row.getString(2)))));
        if (!present.isEmpty()) {
            if (present.getFirst().content().equals(record.content())) {
                return false;
            }
            flags.add(RecordFlag.CORRECTS_EARLIER);
        }
        if (way == Way.WEIGH) {
            return true;
        }
        var now = clock.instant();
        for (var earlier : present) {
            JdbcRows.change(
                    connection,
                    "update bureau_fact set superseded_at = ? where id = ?",
                    List.of(now.atOffset(ZoneOffset.UTC), earlier.id()));
        }
        insert(connection, enterprise, record, now);
        return true;
    }

    private void insert(Connection connection, Active enterprise, Understood record, Instant now) throws SQLException {
        JdbcRows.change(
                connection,
                INSERT,
                Arrays.asList(
                        Uuid7.next(clock),
                        enterprise.id(),
                        enterprise.region().value(),
                        enterprise.sector().name(),
                        record.type().name(),
                        record.key(),
                        record.day(),
                        Cells.written(record.content()),
                        record.senderId(),
                        record.delivery(),
                        record.line(),
                        now.atOffset(ZoneOffset.UTC),
                        leads.considerOn(record.type(), record.content(), enterprise)));
    }
}
