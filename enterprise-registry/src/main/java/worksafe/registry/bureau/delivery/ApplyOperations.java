package worksafe.registry.bureau.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Scope;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobRun;
import worksafe.registry.bureau.delivery.FactWrites.Receipt;
import worksafe.registry.bureau.delivery.FactWrites.Understood;
import worksafe.registry.bureau.mapping.MappingOperations;
import worksafe.registry.bureau.record.FieldTexts;
import worksafe.registry.bureau.record.RecordFate;
import worksafe.registry.bureau.record.RecordField;
import worksafe.registry.bureau.record.RecordFlag;
import worksafe.registry.bureau.record.RecordFlag.Weight;
import worksafe.registry.bureau.record.RecordReading;
import worksafe.registry.bureau.record.RecordRemark;
import worksafe.registry.bureau.record.RecordType;
import worksafe.registry.bureau.sender.KnownSenders;
import worksafe.registry.enterprise.ReportedFactOperations.Way;

/**
 * Gives records their fates, a chunk in each transaction together with what they change; a killed delivery goes on where it was.
 * Enterprises and leads are changed as anybody changes them, on the serving pool, so chunks are small; how far the job is stands
 * with its records, and is told to the pool of jobs besides.
 */
@ApplicationScoped
class ApplyOperations {

    private static final String WAITING = "select line, raw::text, corrected::text, unread from bureau_record"
            + " where delivery_id = ? and fate is null order by line limit ? for update";
    private static final String ONE = "select line, raw::text, corrected::text, unread from bureau_record"
            + " where delivery_id = ? and line = ? for update";
    private static final String EARLIER = "select content::text from bureau_record where delivery_id = ? and code = ?"
            + " and record_key = ? and line < ? and fate in ('APPLIED', 'UNCHANGED', 'HELD') and content is not null"
            + " order by line limit 1";
    private static final String SETTLE = "update bureau_record set fate = ?, flags = ?, code = ?, record_key = ?,"
            + " content = ?::jsonb, matched_id = ? where delivery_id = ? and line = ?";

    private final AgroalDataSource database;
    private final KnownSenders senders;
    private final MappingOperations mappings;
    private final FactWrites facts;
    private final InstantSource clock;

    ApplyOperations(
            AgroalDataSource database,
            KnownSenders senders,
            MappingOperations mappings,
            FactWrites facts,
            InstantSource clock) {
        this.database = database;
        this.senders = senders;
        this.mappings = mappings;
        this.facts = facts;
        this.clock = clock;
    }

    /** What the sender of a delivery may tell of: under this its records have their fates, whoever brought it or tries it again. */
    @Transactional
    Scope scope(UUID delivery) {
        return senders.get(known(delivery).senderId()).scope();
    }

    /**
     * Gives the next records their fates.
     *
     * @return how many had none; 0 when all have one
     */
    @Transactional
    int next(UUID delivery, int most) {
        var known = known(delivery);
        var rows = rows(WAITING, delivery, most);
        settle(known, rows, known.dry() ? Way.WEIGH : Way.TAKE);
        if (rows.isEmpty()) {
            JdbcRows.change(
                    database,
                    "update bureau_delivery set settled_at = ? where id = ? and settled_at is null",
                    List.of(clock.instant().atOffset(ZoneOffset.UTC), delivery));
        }
        return rows.size();
    }

    /** Tells how far the job is, in a transaction of its own on the pool of jobs. */
    @Transactional(TxType.REQUIRES_NEW)
    void tell(JobRun run, long done) {
        run.checkpoint(done, null, Map.of("settled", done));
    }

    /** Gives one record its fate anew, on that word. */
    @Transactional(TxType.MANDATORY)
    void again(UUID delivery, int line, Way way) {
        settle(known(delivery), rows(ONE, delivery, line), way);
    }

    private record Known(
            UUID id, UUID senderId, RegionCode place, Instant toldAt, RecordType type, int mapping, boolean dry) {}

    private record Row(
            int line, Map<String, String> fields, @Nullable RecordRemark unread) {}

    private Known known(UUID delivery) {
        return JdbcRows.list(
                        database,
                        "select sender_id, region, coalesce(signed_at, received_at), record_type, mapping, dry"
                                + " from bureau_delivery where id = ?",
                        List.of(delivery),
                        row -> new Known(
                                delivery,
                                row.getObject(1, UUID.class),
                                new RegionCode(row.getLong(2)),
                                JdbcRows.instant(row, 3),
                                RecordType.valueOf(row.getString(4)),
                                row.getInt(5),
                                row.getBoolean(6)))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(delivery));
    }

    private List<Row> rows(String select, UUID delivery, int number) {
        return JdbcRows.list(database, select, List.of(delivery, number), row -> {
            var fields = FieldTexts.read(row.getString(2));
            var corrected = FieldTexts.read(row.getString(3));
            fields.putAll(corrected);
            var unread = row.getString(4);
            return new Row(
                    row.getInt(1), fields, unread == null || !corrected.isEmpty() ? null : RecordRemark.read(unread));
        });
    }

    /** All are read and their enterprises held before the first is written, so that two chunks do not wait for each other. */
    private void settle(Known known, List<Row> rows, Way way) {
        var today = ChinaTime.dayOf(clock.instant());
        var mapping = mappings.get(known.type(), known.mapping());
        var readings = rows.stream()
                .map(row -> RecordReading.of(known.type(), mapping, row.fields(), today))
                .toList();
        var codes = readings.stream()
                .flatMap(reading -> Stream.ofNullable(reading.content().get(RecordField.CREDIT_CODE)))
                .collect(Collectors.toSet());
        var bearers = facts.hold(known.type(), codes);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var settled = settled(known, row, readings.get(i), bearers, way);
            JdbcRows.run(database, connection -> write(connection, known, row.line(), settled));
        }
    }

    private Settled settled(Known known, Row row, RecordReading reading, Map<String, UUID> bearers, Way way) {
        if (row.unread() != null) {
            return new Settled(RecordFate.REJECTED, List.of(row.unread()), Map.of(), null);
        }
        if (reading.has(Weight.HOLDS)) {
            return new Settled(RecordFate.HELD, reading.remarks(), reading.content(), null);
        }
        var receipt = new Receipt(known.toldAt(), known.id(), row.line());
        var record = new Understood(known.senderId(), known.place(), receipt, known.type(), reading.content());
        var remarks = new ArrayList<>(reading.remarks());
        if (way != Way.OVERRULE && saysOtherwiseThanEarlier(record)) {
            remarks.add(RecordRemark.of(RecordFlag.REPEATED_DIFFERS));
            return new Settled(RecordFate.HELD, remarks, reading.content(), null);
        }
        var written = facts.write(record, bearers.get(record.code()), way);
        written.flags().stream().sorted().map(RecordRemark::of).forEach(remarks::add);
        var held = written.flags().stream().anyMatch(flag -> flag.weight() == Weight.HOLDS);
        var fate = held ? RecordFate.HELD : written.changed() ? RecordFate.APPLIED : RecordFate.UNCHANGED;
        return new Settled(fate, remarks, reading.content(), written.enterpriseId());
    }

    private boolean saysOtherwiseThanEarlier(Understood record) {
        var receipt = record.receipt();
        return JdbcRows.list(
                        database,
                        EARLIER,
                        List.of(receipt.delivery(), record.code(), record.key(), receipt.line()),
                        row -> FieldTexts.read(row.getString(1)))
                .stream()
                .anyMatch(content -> !content.equals(record.content()));
    }

    private record Settled(
            RecordFate fate,
            List<RecordRemark> remarks,
            Map<String, String> content,
            @Nullable UUID enterpriseId) {}

    private static void write(Connection connection, Known known, int line, Settled settled) throws SQLException {
        var content = settled.content();
        JdbcRows.change(
                connection,
                SETTLE,
                Arrays.asList(
                        settled.fate().name(),
                        settled.remarks().stream().map(RecordRemark::kept).toList(),
                        content.get(RecordField.CREDIT_CODE),
                        known.type().keyOf(content),
                        FieldTexts.written(content),
                        settled.enterpriseId(),
                        known.id(),
                        line));
    }
}
