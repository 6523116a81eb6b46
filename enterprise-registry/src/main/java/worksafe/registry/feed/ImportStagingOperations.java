package worksafe.registry.feed;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.registers.sheet.SheetEncoding;
import worksafe.platform.registers.sheet.SheetLayout;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.feed.ImportJob.StageProgress;
import worksafe.registry.feed.reading.FeedPlaces;
import worksafe.registry.feed.reading.FeedSource;
import worksafe.registry.feed.reading.IndustryCommerceMapper;
import worksafe.registry.feed.reading.OwnershipRules;
import worksafe.registry.feed.reading.OwnershipRules.Rule;
import worksafe.registry.feed.reading.StagedRow;

/** Writes understood lines to the staging table, a chunk in each transaction. */
@ApplicationScoped
class ImportStagingOperations {

    static final String STAGED = "staged";

    private static final int COPY_BUFFER = 1 << 18;
    private static final int LONGEST_TRANSACTION_SECONDS = 600;

    // Into the partition: nothing is copied into a table that row security holds.
    private static final String COPY = "copy import_row_copied (job, line, raw, verdict, flags, new_id, scheme, value,"
            + " fingerprint, name, enterprise_type, ownership, legal_representative, capital_fen, capital_currency,"
            + " capital_text, business_scope, established_on, address, region, sector) from stdin";

    private static final String REPEATS = "insert into import_repeat (job, line, first_line)"
            + " select job, line, first_line from ("
            + "   select job, line, min(line) over (partition by scheme, value) as first_line"
            + "   from import_row where job = ? and value is not null and verdict <> 'REJECT') numbered"
            + " where line > first_line on conflict do nothing";

    /** Lines of one name and, of each pair of day, representative and address, those that agree in it. */
    private static final String ALIKE = "with names as materialized (select line, scheme, name_fold(name) as name"
            + " from import_row r where job = ? and value is not null and verdict <> 'REJECT' and not exists"
            + " (select from import_repeat p where p.job = r.job and p.line = r.line)),"
            + " told as materialized (select n.line, n.scheme, n.name, r.established_on as day,"
            + " name_fold(r.legal_representative) as representative, name_fold(r.address) as address"
            + " from (select name from names group by name having min(scheme) <> max(scheme)) twice"
            + " join names n on n.name = twice.name join import_row r on r.job = ? and r.line = n.line),"
            + " pairs as ("
            + Stream.of("day, representative", "day, address", "representative, address")
                    .map(agreeing -> "select line, case scheme when 'CREDIT_CODE'"
                            + " then min(line) filter (where scheme <> 'CREDIT_CODE') over same"
                            + " else min(line) filter (where scheme = 'CREDIT_CODE') over same end as first_line"
                            + " from told where num_nulls(" + agreeing + ") = 0"
                            + " window same as (partition by name, " + agreeing + ")")
                    .collect(Collectors.joining(" union all "))
            + ") insert into import_alike (job, line, first_line) select ?, line, min(first_line) from pairs"
            + " where first_line < line group by line on conflict do nothing";

    private final AgroalDataSource database;
    private final InstantSource clock;

    ImportStagingOperations(@DataSource("jobs") AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Where the staging of an import is. */
    @Transactional
    Begun begun(UUID job) {
        return JdbcRows.within(database, connection -> {
            try (var select = connection.prepareStatement(
                    "select source, encoding, delimiter, header_end, header, staged_through,"
                            + " staged_at is not null from import where id = ?")) {
                select.setObject(1, job);
                try (var row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("job " + job + " has no import");
                    }
                    var source = FeedSource.ofCode(row.getString(1)).orElseThrow();
                    var header = row.getArray(5);
                    var layout = SheetLayout.of(
                            source.columns(),
                            SheetEncoding.valueOf(row.getString(2)),
                            row.getString(3).charAt(0),
                            row.getLong(4),
                            header == null ? source.header() : List.of((String[]) header.getArray()));
                    return new Begun(layout, row.getLong(6), row.getBoolean(7));
                }
            }
        });
    }

    /**
     * A mapper that knows the places and rules of today.
     *
     * @param sectors asked while lines are mapped, outside any transaction of this class
     */
    @Transactional
    IndustryCommerceMapper mapper(Function<RegionCode, Sector> sectors) {
        return JdbcRows.within(
                database,
                connection -> new IndustryCommerceMapper(
                        places(connection), ownership(connection), sectors, ChinaTime.dayOf(clock.instant())));
    }

    /** Stages one chunk with its checkpoint. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    void write(UUID job, List<StagedRow> rows, StageProgress progress) {
        if (rows.isEmpty()) {
            return;
        }
        JdbcRows.run(database, connection -> {
            copy(connection, job, rows);
            progress.checkpoint(0, null, Map.of(STAGED, advance(connection, job, rows)));
        });
    }

    /** Finds the lines that repeat others, or are perhaps about the same enterprise, and closes the stage. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    void end(UUID job, StageProgress progress) {
        JdbcRows.run(database, connection -> {
            try (var insert = connection.prepareStatement(REPEATS)) {
                insert.setObject(1, job);
                insert.executeUpdate();
            }
            try (var insert = connection.prepareStatement(ALIKE)) {
                insert.setObject(1, job);
                insert.setObject(2, job);
                insert.setObject(3, job);
                insert.executeUpdate();
            }
            try (var update = connection.prepareStatement(
                    "update import set staged_at = ? where id = ? returning staged_lines")) {
                update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                update.setObject(2, job);
                try (var row = update.executeQuery()) {
                    row.next();
                    var lines = row.getLong(1);
                    progress.checkpoint(0, lines, Map.of(STAGED, lines));
                }
            }
        });
    }

    private void copy(Connection connection, UUID job, List<StagedRow> rows) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            var text = new CopyText();
            for (var row : rows) {
                write(text, job, row);
                if (text.length() >= COPY_BUFFER) {
                    send(copy, text);
                }
            }
            send(copy, text);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, CopyText text) throws SQLException {
        var bytes = text.take();
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private void write(CopyText text, UUID job, StagedRow staged) {
        text.id(job)
                .number(staged.line())
                .text(staged.raw())
                .text(staged.verdict().name())
                .names(staged.flags())
                .id(Uuid7.next(clock));
        var row = staged.row();
        if (row == null) {
            for (int column = 0; column < 15; column++) {
                text.text(null);
            }
        } else {
            var identity = row.identity();
            var capital = row.capital();
            var region = row.region();
            text.text(identity == null ? null : identity.scheme().name())
                    .text(identity == null ? null : identity.value())
                    .bytes(row.fingerprint())
                    .text(row.name())
                    .text(row.type())
                    .text(row.ownership())
                    .text(row.legalRepresentative())
                    .number(capital == null ? null : capital.hundredths())
                    .text(capital == null ? null : capital.currency())
                    .text(row.capitalText())
                    .text(row.businessScope())
                    .day(row.establishedOn())
                    .text(row.address())
                    .number(region == null ? null : region.value())
                    .text(row.sector() == null ? null : row.sector().name());
        }
        text.endRow();
    }

    private long advance(Connection connection, UUID job, List<StagedRow> rows) throws SQLException {
        try (var update = connection.prepareStatement("update import set staged_through = ?,"
                + " staged_lines = staged_lines + ? where id = ? returning staged_lines")) {
            update.setLong(1, rows.getLast().line());
            update.setInt(2, rows.size());
            update.setObject(3, job);
            try (var row = update.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static FeedPlaces places(Connection connection) throws SQLException {
        var places = new FeedPlaces.Builder();
        JdbcRows.each(
                connection,
                "select code, name, valid_to is not null, successor from region"
                        + " where level in ('PROVINCE', 'CITY', 'COUNTY')",
                List.of(),
                row -> {
                    var code = new RegionCode(row.getLong(1));
                    if (row.getBoolean(3)) {
                        var successor = row.getObject(4, Long.class);
                        places.retired(code, row.getString(2), successor == null ? null : new RegionCode(successor));
                    } else {
                        places.inForce(code, row.getString(2));
                    }
                });
        JdbcRows.each(
                connection,
                "select code, name from region_former_name",
                List.of(),
                row -> places.formerName(new RegionCode(row.getLong(1)), row.getString(2)));
        return places.build();
    }

    private static OwnershipRules ownership(Connection connection) throws SQLException {
        var rules = new ArrayList<Rule>();
        JdbcRows.each(
                connection,
                "select words, ownership from ownership_by_type order by position",
                List.of(),
                row -> rules.add(new Rule(row.getString(1), row.getString(2))));
        return new OwnershipRules(rules);
    }

    /**
     * How far the staging of an import is.
     *
     * @param layout of its file
     * @param through the last line that is staged
     * @param done whether all are
     */
    record Begun(SheetLayout layout, long through, boolean done) {}
}
