package worksafe.platform.duties.policy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import worksafe.kernel.Certainty;
import worksafe.kernel.Combination;
import worksafe.kernel.Force;
import worksafe.kernel.Policies;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.PolicyValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Scope;
import worksafe.platform.service.MigrationStep;
import worksafe.platform.service.Scopes;

/**
 * Brings the rows that a service ships into its policy book at start, each once. A row is known by code, region, sector,
 * trade and first day; one that is there already is left alone, whatever became of it, and one that would overlap with a row
 * that an authority added does not displace it.
 *
 * <p>What was shipped wrong is put right by a higher {@code edition} of the line: the row of the edition before is withdrawn
 * and a new one takes its place, both audited. A line that ends on its first day only withdraws. A row that somebody here has
 * ended meanwhile stays as it is, and an older edition that starts again changes nothing. Where an authority's row holds on
 * later days of the new edition, that ends the day before, so that no day is without the rule it had.
 *
 * <p>{@code policies.csv}: {@code code,region,sector,combination,parameters,from,to,source,clause,force,certainty,edition,trade}.
 * Parameters are {@code name=value} joined by {@code ;}, where a value is a number, {@code true}, {@code false}, a list joined
 * by {@code |}, or text. Sector and end may be empty; a line without a trade, the last field, is for every trade.
 */
@ApplicationScoped
class PolicySeeds {

    private static final Logger LOG = Logger.getLogger(PolicySeeds.class);
    private static final String TABLE = "policies.csv";
    /** By which a clause says of itself that nobody has read its number or its text. */
    private static final String TO_BE_CHECKED = "待核";

    private static final String NUMBER = "-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?";

    private final AgroalDataSource database;
    private final Scopes scopes;
    private final Audit audit;
    private final PolicyCodes codes;
    private final InstantSource clock;

    PolicySeeds(AgroalDataSource database, Scopes scopes, Audit audit, PolicyCodes codes, InstantSource clock) {
        this.database = database;
        this.scopes = scopes;
        this.audit = audit;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * A row with how its policy combines.
     *
     * @param edition how often its line was put right, from 1
     * @param withdrawn whether it only takes back what was shipped before
     */
    record Seed(String code, Combination combination, PolicyRow row, int edition, boolean withdrawn) {}

    void start(@Observes @Priority(110) StartupEvent event) {
        if (MigrationStep.isThis()) {
            return;
        }
        bring(shipped(Thread.currentThread().getContextClassLoader()));
    }

    void bring(List<Seed> seeds) {
        scopes.run(
                Scope.system(Scope.SystemTask.REFERENCE_DATA),
                () -> QuarkusTransaction.requiringNew().run(() -> load(seeds)));
    }

    /** The rows of every {@code policies.csv} that the class loader can see. */
    static List<Seed> shipped(ClassLoader loader) {
        var seeds = new ArrayList<Seed>();
        try {
            for (var table : Collections.list(loader.getResources(TABLE))) {
                try (var reader = new InputStreamReader(table.openStream(), StandardCharsets.UTF_8)) {
                    seeds.addAll(read(reader));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seeds;
    }

    /** @throws IllegalStateException naming the line that cannot be a policy */
    static List<Seed> read(Reader table) throws IOException {
        var seeds = new ArrayList<Seed>();
        try (var records = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(table)) {
            for (var line : records) {
                try {
                    seeds.add(seed(line));
                } catch (RuntimeException e) {
                    throw new IllegalStateException(
                            TABLE + ", line " + line.getStartingLineNumber() + ": " + e.getMessage(), e);
                }
            }
        }
        return seeds;
    }

    private static Seed seed(NamedCsvRecord line) {
        var code = line.getField("code");
        var sector = line.getField("sector");
        var trade = line.findField("trade").filter(name -> !name.isEmpty());
        var to = line.getField("to");
        var from = LocalDate.parse(line.getField("from"));
        var withdrawn = to.equals(from.toString());
        var row = new PolicyRow(
                code,
                RegionCode.of(line.getField("region")),
                sector.isEmpty() ? null : Sector.valueOf(sector),
                trade.map(Trade::valueOf).orElse(null),
                parameters(code, line.getField("parameters")),
                from,
                to.isEmpty() || withdrawn ? null : LocalDate.parse(to),
                line.getField("source"),
                line.getField("clause"),
                Force.valueOf(line.getField("force")),
                Certainty.valueOf(line.getField("certainty")));
        if (!withdrawn && row.certainty() == Certainty.CERTAIN && row.clause().contains(TO_BE_CHECKED)) {
            throw new IllegalArgumentException("what is yet to be checked is not certain: " + row.clause());
        }
        var combination = Combination.valueOf(line.getField("combination"));
        return new Seed(
                code,
                combination,
                Policies.require(row, combination).requireTransitionWithin(),
                Integer.parseInt(line.getField("edition")),
                withdrawn);
    }

    private static Map<String, PolicyValue> parameters(String code, String text) {
        var raw = new LinkedHashMap<String, Object>();
        for (var pair : text.split(";")) {
            var parts = pair.strip().split("=", 2);
            if (parts.length != 2 || parts[0].isBlank()) {
                throw new IllegalArgumentException("a parameter is name=value, not " + pair);
            }
            raw.put(parts[0], value(parts[1]));
        }
        return PolicyRow.parameters(code, raw);
    }

    private static Object value(String text) {
        if (text.matches(NUMBER)) {
            return new BigDecimal(text);
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.contains("|")) {
            return Arrays.stream(text.split("\\|"))
                    .filter(item -> !item.isEmpty())
                    .toList();
        }
        return text;
    }

    private void load(List<Seed> seeds) {
        try (var connection = database.getConnection()) {
            define(connection, seeds);
            var acts = new ArrayList<AuditedAct>();
            var fresh = new ArrayList<Seed>();
            // All that goes, goes first: a row that was put right may begin on a day that the one before covered.
            requireNoOverlap(seeds);
            for (var seed : seeds) {
                if (makesRoom(connection, seed, acts) && !seed.withdrawn()) {
                    var unused = codes.entering(seed.code());
                    codes.require(seed.code(), seed.row().parameters());
                    codes.requireCounting(seed.row());
                    requireByTrade(seed);
                    fresh.add(seed);
                }
            }
            for (var seed : fresh) {
                insert(connection, seed, acts);
            }
            audit.record(connection, acts);
            if (!acts.isEmpty()) {
                LOG.infof("policy book: %d changes by %d shipped rows", acts.size(), seeds.size());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void requireByTrade(Seed seed) {
        if (seed.row().trade() != null && !codes.isByTrade(seed.code())) {
            throw new IllegalStateException(TABLE + ": " + seed.code() + " is asked without a trade");
        }
    }

    private static void requireNoOverlap(List<Seed> seeds) {
        for (var seed : seeds) {
            for (var other : seeds) {
                var one = seed.row();
                var two = other.row();
                if (seed != other
                        && !seed.withdrawn()
                        && !other.withdrawn()
                        && one.code().equals(two.code())
                        && one.region().equals(two.region())
                        && one.sector() == two.sector()
                        && one.trade() == two.trade()
                        && one.speaksOf(two)) {
                    throw new IllegalStateException(TABLE + ": two rows of " + one.code() + " for " + one.region()
                            + " hold from " + one.validFrom() + " and " + two.validFrom());
                }
            }
        }
    }

    private void define(Connection connection, List<Seed> seeds) throws SQLException {
        var policies = new LinkedHashMap<String, Combination>();
        for (var seed : seeds) {
            var other = policies.putIfAbsent(seed.code(), seed.combination());
            if (other != null && other != seed.combination()) {
                throw new IllegalStateException(TABLE + ": policy " + seed.code() + " combines in two ways: " + other
                        + ", " + seed.combination());
            }
        }
        try (var insert = connection.prepareStatement(
                        "insert into policy_definition (code, combination) values (?, ?) on conflict do nothing");
                var select = connection.prepareStatement("select code, combination from policy_definition")) {
            for (var policy : policies.entrySet()) {
                insert.setString(1, policy.getKey());
                insert.setString(2, policy.getValue().name());
                insert.addBatch();
            }
            insert.executeBatch();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var shipped = policies.get(row.getString(1));
                    if (shipped != null && !shipped.name().equals(row.getString(2))) {
                        // Changing it would change what past days' rows say: that takes a new code.
                        throw new IllegalStateException("policy " + row.getString(1) + " combines by "
                                + row.getString(2) + " in the book, by " + shipped + " in " + TABLE);
                    }
                }
            }
        }
    }

    /** Whether the row may come: none of that place, sector, trade and first day is there, or one of an earlier edition has gone now. */
    private boolean makesRoom(Connection connection, Seed seed, List<AuditedAct> acts) throws SQLException {
        var row = seed.row();
        var by = scopes.current().subject();
        try (var select = connection.prepareStatement(
                        "select id, version, edition, created_by = ? and coalesce(ended_by, ?) = ?, parameters,"
                                + " valid_to = valid_from from policy where code = ? and region = ?"
                                + " and sector is not distinct from ? and valid_from = ? and trade is not distinct from ? order by edition desc, id desc limit 1"
                                + " for update");
                var withdraw = connection.prepareStatement("update policy set valid_to = valid_from, ended_at = ?,"
                        + " ended_by = ?, version = version + 1 where id = ?")) {
            select.setString(1, by);
            select.setString(2, by);
            select.setString(3, by);
            select.setString(4, row.code());
            select.setLong(5, row.region().value());
            select.setString(6, row.sector() == null ? null : row.sector().name());
            select.setObject(7, row.validFrom());
            select.setString(8, row.trade() == null ? null : row.trade().name());
            try (var found = select.executeQuery()) {
                if (!found.next()) {
                    return true;
                }
                if (!found.getBoolean(4) || found.getInt(3) >= seed.edition()) {
                    if (!seed.withdrawn()
                            && !PolicyJson.read(row.code(), found.getString(5)).equals(row.parameters())) {
                        LOG.warnf(
                                "policy book: %s for %s from %s says something else than what is shipped, and is kept",
                                row.code(), row.region(), row.validFrom());
                    }
                    return false;
                }
                if (found.getBoolean(6)) {
                    return true;
                }
                var id = found.getObject(1, UUID.class);
                withdraw.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                withdraw.setString(2, by);
                withdraw.setObject(3, id);
                withdraw.executeUpdate();
                acts.add(AuditedAct.of("policy-withdrawn", "policy", id, row.region())
                        .version(found.getLong(2) + 1)
                        .belongingTo(row.sector(), null));
                return true;
            }
        }
    }

    /** The row, until the first day of another for that place, sector and trade, where one begins while it would hold. */
    private static PolicyRow untilTheNext(Connection connection, PolicyRow row) throws SQLException {
        try (var select = connection.prepareStatement("select min(valid_from) from policy where code = ? and region = ?"
                + " and sector is not distinct from ? and valid_from > ? and (?::date is null or valid_from < ?)"
                + " and (valid_to is null or valid_to > valid_from) and trade is not distinct from ?")) {
            var sector = row.sector();
            var trade = row.trade();
            select.setString(1, row.code());
            select.setLong(2, row.region().value());
            select.setString(3, sector == null ? null : sector.name());
            select.setObject(4, row.validFrom());
            select.setObject(5, row.validTo());
            select.setObject(6, row.validTo());
            select.setString(7, trade == null ? null : trade.name());
            try (var found = select.executeQuery()) {
                found.next();
                var next = found.getObject(1, LocalDate.class);
                if (next == null) {
                    return row;
                }
                LOG.warnf(
                        "policy book: the shipped row %s for %s from %s ends where one that was added begins, on %s",
                        row.code(), row.region(), row.validFrom(), next);
                return row.until(next);
            }
        }
    }

    private void insert(Connection connection, Seed seed, List<AuditedAct> acts) throws SQLException {
        var row = untilTheNext(connection, seed.row());
        var id = Uuid7.next(clock);
        var parameters = PolicyJson.write(row.parameters());
        try (var insert = connection.prepareStatement("insert into policy (id, code, region, sector, parameters,"
                + " valid_from, valid_to, source, clause, created_at, created_by, force, certainty, edition, trade, version)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing")) {
            insert.setObject(1, id);
            insert.setString(2, row.code());
            insert.setLong(3, row.region().value());
            insert.setString(4, row.sector() == null ? null : row.sector().name());
            insert.setString(5, parameters);
            insert.setObject(6, row.validFrom());
            insert.setObject(7, row.validTo());
            insert.setString(8, row.source());
            insert.setString(9, row.clause());
            insert.setObject(10, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(11, scopes.current().subject());
            insert.setString(12, row.force().name());
            insert.setString(13, row.certainty().name());
            insert.setInt(14, seed.edition());
            insert.setString(15, row.trade() == null ? null : row.trade().name());
            if (insert.executeUpdate() == 1) {
                acts.add(AuditedAct.of("policy-seeded", "policy", id, row.region())
                        .version(1)
                        .belongingTo(row.sector(), null)
                        .leadingTo(parameters));
            } else {
                LOG.warnf(
                        "policy book: the shipped row %s for %s from %s overlaps with one that was added, and is left out",
                        row.code(), row.region(), row.validFrom());
            }
        }
    }
}
