package worksafe.registry.bureau.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.NotFound;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobRun;
import worksafe.registry.bureau.delivery.FactWrites.Understood;
import worksafe.registry.bureau.mapping.MappingOperations;
import worksafe.registry.bureau.record.Mapping;
import worksafe.registry.bureau.record.RecordFate;
import worksafe.registry.bureau.record.RecordField;
import worksafe.registry.bureau.record.RecordFlag;
import worksafe.registry.bureau.record.RecordFlag.Weight;
import worksafe.registry.bureau.record.RecordReading;
import worksafe.registry.bureau.record.RecordRemark;
import worksafe.registry.bureau.record.RecordType;
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
    private final MappingOperations mappings;
    private final FactWrites facts;
    private final InstantSource clock;

    ApplyOperations(AgroalDataSource database, MappingOperations mappings, FactWrites facts, InstantSource clock) {
        this.database = database;
        this.mappings = mappings;
        this.facts = facts;
        this.clock = clock;
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
        rows.forEach(row -> settle(known, row, known.dry() ? Way.WEIGH : Way.TAKE));
        if (rows.isEmpty()) {
            JdbcRows.run(
                    database,
                    connection -> JdbcRows.change(
                            connection,
                            "update bureau_delivery set settled_at = ? where id = ? and settled_at is null",
                            List.of(clock.instant().atOffset(ZoneOffset.UTC), delivery)));
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
        var known = known(delivery);
        rows(ONE, delivery, line).forEach(row -> settle(known, row, way));
    }

    private record Known(UUID id, UUID senderId, RecordType type, Mapping mapping, boolean dry) {}

    private record Row(
            int line, Map<String, String> fields, @Nullable RecordRemark unread) {}

    private Known known(UUID delivery) {
        var found = new ArrayList<Object[]>();
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(
                        connection,
                        "select sender_id, record_type, mapping, dry from bureau_delivery where id = ?",
                        List.of(delivery),
                        row -> found.add(new Object[] {
                            row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getBoolean(4)
                        })));
        if (found.isEmpty()) {
            throw new NotFound(delivery);
        }
        var row = found.getFirst();
        var type = RecordType.valueOf((String) row[1]);
        return new Known(delivery, (UUID) row[0], type, mappings.get(type, (Integer) row[2]), (Boolean) row[3]);
    }

    private List<Row> rows(String select, UUID delivery, int number) {
        var rows = new ArrayList<Row>();
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(connection, select, List.of(delivery, number), row -> {
                    var fields = Cells.read(row.getString(2));
                    var corrected = Cells.read(row.getString(3));
                    fields.putAll(corrected);
                    var unread = row.getString(4);
                    rows.add(new Row(
                            row.getInt(1),
                            fields,
                            unread == null || !corrected.isEmpty() ? null : RecordRemark.read(unread)));
                }));
        return rows;
    }

    private void settle(Known known, Row row, Way way) {
        if (row.unread() != null) {
            write(known, row.line(), new Settled(RecordFate.REJECTED, List.of(row.unread()), Map.of(), null));
            return;
        }
        var reading = RecordReading.of(known.type(), known.mapping(), row.fields(), ChinaTime.dayOf(clock.instant()));
        if (reading.has(Weight.HOLDS)) {
            write(known, row.line(), new Settled(RecordFate.HELD, reading.remarks(), reading.content(), null));
            return;
        }
        write(known, row.line(), applied(known, row, reading, way));
    }

    private Settled applied(Known known, Row row, RecordReading reading, Way way) {
        var record = new Understood(known.senderId(), known.id(), row.line(), known.type(), reading.content());
        var remarks = new ArrayList<>(reading.remarks());
        if (way != Way.OVERRULE && saysOtherwiseThanEarlier(record)) {
            remarks.add(RecordRemark.of(RecordFlag.REPEATED_DIFFERS));
            return new Settled(RecordFate.HELD, remarks, reading.content(), null);
        }
        var written = facts.write(record, way);
        written.flags().stream().sorted().map(RecordRemark::of).forEach(remarks::add);
        var held = written.flags().stream().anyMatch(flag -> flag.weight() == Weight.HOLDS);
        var fate = held ? RecordFate.HELD : written.changed() ? RecordFate.APPLIED : RecordFate.UNCHANGED;
        return new Settled(fate, remarks, reading.content(), written.enterpriseId());
    }

    private boolean saysOtherwiseThanEarlier(Understood record) {
        var earlier = new ArrayList<Map<String, String>>();
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(
                        connection,
                        EARLIER,
                        List.of(record.delivery(), record.code(), record.key(), record.line()),
                        row -> earlier.add(Cells.read(row.getString(1)))));
        return earlier.stream().anyMatch(content -> !content.equals(record.content()));
    }

    private record Settled(
            RecordFate fate,
            List<RecordRemark> remarks,
            Map<String, String> content,
            @Nullable UUID enterpriseId) {}

    private void write(Known known, int line, Settled settled) {
        JdbcRows.run(database, connection -> write(connection, known, line, settled));
    }

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
                        Cells.written(content),
                        settled.enterpriseId(),
                        known.id(),
                        line));
    }
}
