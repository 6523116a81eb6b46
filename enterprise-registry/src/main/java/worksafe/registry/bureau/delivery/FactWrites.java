package worksafe.registry.bureau.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.IndustryCode;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.bureau.consider.LeadGrounds;
import worksafe.registry.bureau.record.FieldTexts;
import worksafe.registry.bureau.record.RecordField;
import worksafe.registry.bureau.record.RecordFlag;
import worksafe.registry.bureau.record.RecordType;
import worksafe.registry.enterprise.ActiveEnterprises;
import worksafe.registry.enterprise.ActiveEnterprises.Active;
import worksafe.registry.enterprise.ReportedFactOperations;
import worksafe.registry.enterprise.ReportedFactOperations.Doubt;
import worksafe.registry.enterprise.ReportedFactOperations.Outcome;
import worksafe.registry.enterprise.ReportedFactOperations.Registration;
import worksafe.registry.enterprise.ReportedFactOperations.Said;
import worksafe.registry.enterprise.ReportedFactOperations.Way;
import worksafe.registry.enterprise.value.IdentifierScheme;

/** Makes what a record says a fact of its enterprise, in the transaction of whoever gives the record its fate. */
@ApplicationScoped
class FactWrites {

    private static final String BEARERS = "select i.value, i.enterprise_id"
            + " from unnest(?::text[], ?::text[]) as c (scheme, value) join enterprise_identifier i"
            + " on i.scheme = c.scheme and i.value = c.value and i.valid_to is null";
    private static final String PRESENT = "select id, content::text, received_at, delivery_id, line from bureau_fact"
            + " where enterprise_id = ? and record_type = ? and fact_key = ? and superseded_at is null for update";
    private static final String LATEST = "select day, content::text, received_at, delivery_id, line from bureau_fact"
            + " where enterprise_id = ? and record_type = ? and superseded_at is null order by day desc, id desc limit 1";
    /** Also what was superseded: the register took it, and who corrected it may have left a field out. */
    private static final String SINCE = "select day, content::text, received_at, delivery_id, line from bureau_fact"
            + " where enterprise_id = ? and record_type = ? and day >= ?";

    private static final String INSERT =
            "insert into bureau_fact (id, enterprise_id, region, sector, record_type, fact_key,"
                    + " day, content, sender_id, delivery_id, line, received_at, consider_on)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final ActiveEnterprises enterprises;
    private final ReportedFactOperations reports;
    private final LeadGrounds leads;
    private final InstantSource clock;

    FactWrites(
            AgroalDataSource database,
            ActiveEnterprises enterprises,
            ReportedFactOperations reports,
            LeadGrounds leads,
            InstantSource clock) {
        this.database = database;
        this.enterprises = enterprises;
        this.reports = reports;
        this.leads = leads;
        this.clock = clock;
    }

    /**
     * Which of two was told later: by their deliveries, and within one by their lines.
     *
     * @param at when the delivery was received, a message of the topic signed, or a person took the record
     */
    record Receipt(Instant at, UUID delivery, int line) implements Comparable<Receipt> {

        private static final Comparator<Receipt> ORDER = Comparator.comparing(Receipt::at)
                .thenComparing(receipt -> receipt.delivery().toString())
                .thenComparing(Receipt::line);

        @Override
        public int compareTo(Receipt other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A record that was understood.
     *
     * @param place of the sender, which tells of the enterprises there and of no other
     * @param content by the names of fields, each in its one spelling
     */
    record Understood(UUID senderId, RegionCode place, Receipt receipt, RecordType type, Map<String, String> content) {

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
     * @param enterpriseId absent where there is none in the place of the sender
     * @param changed whether the register knows anything by it that it did not know
     * @param flags why not, or what is remarkable
     */
    record Written(@Nullable UUID enterpriseId, boolean changed, Set<RecordFlag> flags) {}

    /** Who bears these codes; kept until the transaction ends, all at once and in one order. */
    Map<String, UUID> hold(RecordType type, Set<String> codes) {
        var asked = List.copyOf(codes);
        var schemes = asked.stream()
                .map(IdentifierScheme::of)
                .map(IdentifierScheme::name)
                .toList();
        var bearers = new HashMap<String, UUID>();
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(
                        connection,
                        BEARERS,
                        List.of(schemes, asked),
                        row -> bearers.put(row.getString(1), row.getObject(2, UUID.class))));
        enterprises.hold(Set.copyOf(bearers.values()), isOfTheRegister(type));
        return bearers;
    }

    /** Whether the register itself keeps what records of that type say. */
    private static boolean isOfTheRegister(RecordType type) {
        return switch (type) {
            case REGISTRATION, REGISTRATION_CHANGE, REGISTRATION_END, HEADCOUNT, ABOVE_SCALE -> true;
            case INJURY_INSURANCE, WORK_INJURY, PROJECT_INITIATION, OUTPUT, PROJECT_FILING -> false;
        };
    }

    /**
     * Writes it down, unless it is only to be weighed.
     *
     * @param bearer whoever bears its code, and is {@linkplain #hold held}; absent where nobody does
     * @param way on whose word, or only to say what would become of it
     */
    Written write(Understood record, @Nullable UUID bearer, Way way) {
        var flags = EnumSet.noneOf(RecordFlag.class);
        if (bearer == null) {
            if (record.type() == RecordType.REGISTRATION) {
                return register(record, way);
            }
            flags.add(RecordFlag.ENTERPRISE_UNKNOWN);
            return new Written(null, false, flags);
        }
        var enterprise = enterprises.find(bearer);
        if (enterprise.isEmpty()) {
            if (!isKept(bearer, record)) {
                flags.add(RecordFlag.ENTERPRISE_NOT_ACTIVE);
            }
            return new Written(bearer, false, flags);
        }
        if (!record.place().contains(enterprise.get().region())) {
            // Whoever takes the record may see more than its sender has to tell of.
            flags.add(RecordFlag.ENTERPRISE_UNKNOWN);
            return new Written(null, false, flags);
        }
        if (record.type() != RecordType.REGISTRATION_CHANGE && isCalledOtherwise(enterprise.get(), record)) {
            flags.add(RecordFlag.NAME_DIFFERS);
        }
        var reported = report(enterprise.get(), record, way);
        reported.flag().ifPresent(flags::add);
        if (reported.outcome() == Outcome.SAID_OTHERWISE) {
            return new Written(bearer, false, flags);
        }
        var kept = JdbcRows.within(database, connection -> keep(connection, enterprise.get(), record, way, flags));
        return new Written(bearer, kept || reported.outcome() == Outcome.CHANGED, flags);
    }

    /** Enters the enterprise that was registered, unless one bears its code by now, such as by an earlier line. */
    private Written register(Understood record, Way way) {
        var bearer = hold(record.type(), Set.of(record.code())).get(record.code());
        if (bearer != null) {
            return write(record, bearer, way);
        }
        var registered = reports.register(
                record.code(), registration(record.content()), record.place(), record.day(), way, clock.instant());
        var doubt = registered.doubt();
        if (doubt != null) {
            return new Written(null, false, EnumSet.of(flag(doubt)));
        }
        var id = registered.id();
        if (id == null) {
            return new Written(null, true, EnumSet.noneOf(RecordFlag.class));
        }
        var known = write(record, id, way);
        return new Written(id, true, known.flags());
    }

    private static RecordFlag flag(Doubt doubt) {
        return switch (doubt) {
            case PLACE -> RecordFlag.PLACE_UNDECIDED;
            case ALIKE -> RecordFlag.PERHAPS_SAME_ENTERPRISE;
            case ELSEWHERE -> RecordFlag.REGISTERED_ELSEWHERE;
            case IDENTITY -> RecordFlag.FIELD_NOT_UNDERSTOOD;
        };
    }

    private static Registration registration(Map<String, String> content) {
        var since = content.get("registeredOn");
        var industry = content.get("industry");
        return new Registration(
                content.get(RecordField.ENTERPRISE_NAME),
                content.get("enterpriseType"),
                content.get("legalRepresentative"),
                content.get("address"),
                since == null ? null : LocalDate.parse(since),
                industry == null ? null : new IndustryCode(industry));
    }

    /** Whether just that is known of it already, such as that it ended. */
    private boolean isKept(UUID enterprise, Understood record) {
        return JdbcRows.list(
                        database, PRESENT, List.of(enterprise, record.type().name(), record.key()), Present::read)
                .stream()
                .anyMatch(known -> known.content().equals(record.content()));
    }

    /** Names however they are written. */
    private boolean isCalledOtherwise(Active enterprise, Understood record) {
        var said = record.content().getOrDefault(RecordField.ENTERPRISE_NAME, enterprise.name());
        return !said.equals(enterprise.name())
                && JdbcRows.list(
                                database,
                                "select name_fold(?) <> name_fold(?)",
                                List.of(said, enterprise.name()),
                                row -> row.getBoolean(1))
                        .contains(true);
    }

    private record Reported(Outcome outcome, Optional<RecordFlag> flag) {}

    /** What the register itself keeps of an enterprise. */
    private Reported report(Active enterprise, Understood record, Way way) {
        if (!isOfTheRegister(record.type())) {
            return new Reported(Outcome.KNOWN, Optional.empty());
        }
        if (record.type() == RecordType.REGISTRATION_CHANGE) {
            return restate(enterprise, record, way);
        }
        var latest =
                JdbcRows.list(
                                database,
                                LATEST,
                                List.of(enterprise.id(), record.type().name()),
                                Told::read)
                        .stream()
                        .findFirst();
        if (latest.filter(known -> known.outdates(record, way)).isPresent()) {
            return new Reported(Outcome.KNOWN, Optional.of(RecordFlag.OLDER_THAN_KNOWN));
        }
        var outcome = report(enterprise.id(), record, latest, way);
        return new Reported(
                outcome,
                outcome == Outcome.SAID_OTHERWISE ? Optional.of(RecordFlag.CONFIRMED_FACT_DIFFERS) : Optional.empty());
    }

    /** A change says only what has changed: of a later day another field may be known, and this one not. */
    private Reported restate(Active enterprise, Understood record, Way way) {
        var said = registration(record.content());
        var since = JdbcRows.list(
                database, SINCE, List.of(enterprise.id(), record.type().name(), record.day()), Told::read);
        var standing = standing(record, since, way);
        if (standing.equals(Registration.NOTHING) && !said.equals(standing)) {
            return new Reported(Outcome.KNOWN, Optional.of(RecordFlag.OLDER_THAN_KNOWN));
        }
        var outcome = reports.restate(enterprise.id(), standing, way, clock.instant());
        if (outcome == Outcome.SAID_OTHERWISE) {
            return new Reported(outcome, Optional.of(RecordFlag.CONFIRMED_FACT_DIFFERS));
        }
        return new Reported(
                outcome, said.equals(standing) ? Optional.empty() : Optional.of(RecordFlag.OLDER_THAN_KNOWN));
    }

    /** What a change says of which nothing is known of a later day, or told later of the same day. */
    static Registration standing(Understood record, List<Told> known, Way way) {
        var standing = registration(record.content());
        for (var told : known) {
            if (told.outdates(record, way)) {
                standing = standing.without(registration(told.content()));
            }
        }
        return standing;
    }

    private Outcome report(UUID enterprise, Understood record, Optional<Told> latest, Way way) {
        var content = record.content();
        var now = clock.instant();
        return switch (record.type()) {
            // It tells how the enterprise was founded, and changes what became of that since.
            case REGISTRATION -> Outcome.KNOWN;
            case REGISTRATION_END -> {
                var revoked = content.getOrDefault("ending", "").equals("REVOKED");
                var reason = content.getOrDefault("reason", revoked ? "吊销营业执照" : "注销登记");
                yield reports.end(enterprise, revoked, record.day(), reason, way, now);
            }
            default -> {
                var before = latest.map(known -> said(record.type(), known.content()))
                        .orElse(Said.NOTHING);
                yield reports.report(enterprise, said(record.type(), content), before, way, now);
            }
        };
    }

    private static Said said(RecordType type, Map<String, String> content) {
        return switch (type) {
            case HEADCOUNT -> new Said(null, Integer.valueOf(content.getOrDefault("headcount", "0")));
            case ABOVE_SCALE -> new Said(Boolean.valueOf(content.getOrDefault("listed", "true")), null);
            case REGISTRATION,
                    REGISTRATION_CHANGE,
                    REGISTRATION_END,
                    INJURY_INSURANCE,
                    WORK_INJURY,
                    PROJECT_INITIATION,
                    OUTPUT,
                    PROJECT_FILING -> Said.NOTHING;
        };
    }

    /** What the register was told. */
    record Told(LocalDate day, Map<String, String> content, Receipt receipt) {

        static Told read(ResultSet row) throws SQLException {
            return new Told(
                    row.getObject(1, LocalDate.class), FieldTexts.read(row.getString(2)), FactWrites.receipt(row));
        }

        boolean outdates(Understood record, Way way) {
            return day.isAfter(record.day())
                    || (day.equals(record.day()) && isTakenBack(record, content, receipt, way));
        }
    }

    private record Present(UUID id, Map<String, String> content, Receipt receipt) {

        static Present read(ResultSet row) throws SQLException {
            return new Present(
                    row.getObject(1, UUID.class), FieldTexts.read(row.getString(2)), FactWrites.receipt(row));
        }
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(JdbcRows.instant(row, 3), row.getObject(4, UUID.class), row.getInt(5));
    }

    /** Whether something else was told of the same later, so that the record says no more how it is; a person may overrule that. */
    static boolean isTakenBack(Understood record, Map<String, String> known, Receipt receipt, Way way) {
        return way != Way.OVERRULE && !known.equals(record.content()) && receipt.compareTo(record.receipt()) > 0;
    }

    private boolean keep(Connection connection, Active enterprise, Understood record, Way way, Set<RecordFlag> flags)
            throws SQLException {
        var present = JdbcRows.list(
                connection, PRESENT, List.of(enterprise.id(), record.type().name(), record.key()), Present::read);
        if (!present.isEmpty()) {
            var known = present.getFirst();
            if (known.content().equals(record.content())) {
                return false;
            }
            if (isTakenBack(record, known.content(), known.receipt(), way)) {
                flags.add(RecordFlag.OLDER_THAN_KNOWN);
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
        // What a person takes is known from that moment on, so that nothing received before outdates it.
        insert(
                connection,
                enterprise,
                record,
                way == Way.OVERRULE ? now : record.receipt().at());
        return true;
    }

    private void insert(Connection connection, Active enterprise, Understood record, Instant since)
            throws SQLException {
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
                        FieldTexts.written(record.content()),
                        record.senderId(),
                        record.receipt().delivery(),
                        record.receipt().line(),
                        since.atOffset(ZoneOffset.UTC),
                        leads.considerOn(record.type(), record.content(), enterprise)));
    }
}
