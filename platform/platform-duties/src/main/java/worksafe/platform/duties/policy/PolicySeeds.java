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
import org.jboss.logging.Logger;
import worksafe.kernel.Combination;
import worksafe.kernel.Policies;
import worksafe.kernel.PolicyDefinition;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.PolicyValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/**
 * Brings the rows that a service ships into its policy book at start, each once. A row is known by code, region, sector
 * and first day; one that is there already is left alone, whatever became of it, and one that would overlap with a row
 * that an authority added does not displace it.
 *
 * <p>{@code policies.csv}: {@code code,region,sector,combination,parameters,from,to,source,clause}. Parameters are {@code
 * name=value} joined by {@code ;}, where a value is a number, {@code true}, {@code false}, a list joined by {@code |}, or
 * text. Sector and end may be empty.
 */
@ApplicationScoped
class PolicySeeds {

    private static final Logger LOG = Logger.getLogger(PolicySeeds.class);
    private static final String TABLE = "policies.csv";
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

    /** A row with how its policy combines. */
    record Seed(PolicyDefinition policy, PolicyRow row) {}

    void start(@Observes @Priority(110) StartupEvent event) {
        var seeds = shipped(Thread.currentThread().getContextClassLoader());
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
        try (var records = CsvReader.builder().ofNamedCsvRecord(table)) {
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
        var to = line.getField("to");
        var policy = new PolicyDefinition(code, Combination.valueOf(line.getField("combination")));
        var row = new PolicyRow(
                code,
                RegionCode.of(line.getField("region")),
                sector.isEmpty() ? null : Sector.valueOf(sector),
                parameters(code, line.getField("parameters")),
                LocalDate.parse(line.getField("from")),
                to.isEmpty() ? null : LocalDate.parse(to),
                line.getField("source"),
                line.getField("clause"));
        return new Seed(policy, Policies.require(row, policy));
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
            for (var seed : seeds) {
                codes.require(seed.row().code(), seed.row().parameters());
                if (isNew(connection, seed.row())) {
                    insert(connection, seed.row(), acts);
                }
            }
            audit.record(connection, acts);
            if (!acts.isEmpty()) {
                LOG.infof("policy book: %d of %d shipped rows added", acts.size(), seeds.size());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void define(Connection connection, List<Seed> seeds) throws SQLException {
        var policies = new LinkedHashMap<String, PolicyDefinition>();
        for (var seed : seeds) {
            var other = policies.putIfAbsent(seed.policy().code(), seed.policy());
            if (other != null && !other.equals(seed.policy())) {
                throw new IllegalStateException(
                        TABLE + ": policy " + other.code() + " combines in two ways: " + other + ", " + seed.policy());
            }
        }
        try (var insert = connection.prepareStatement(
                        "insert into policy_definition (code, combination) values (?, ?) on conflict do nothing");
                var select = connection.prepareStatement("select code, combination from policy_definition")) {
            for (var policy : policies.values()) {
                insert.setString(1, policy.code());
                insert.setString(2, policy.combination().name());
                insert.addBatch();
            }
            insert.executeBatch();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var shipped = policies.get(row.getString(1));
                    if (shipped != null && !shipped.combination().name().equals(row.getString(2))) {
                        // Changing it would change what past days' rows say: that takes a new code.
                        throw new IllegalStateException("policy " + shipped.code() + " combines by " + row.getString(2)
                                + " in the book, by " + shipped.combination() + " in " + TABLE);
                    }
                }
            }
        }
    }

    private static boolean isNew(Connection connection, PolicyRow row) throws SQLException {
        try (var select = connection.prepareStatement("select parameters from policy where code = ? and region = ?"
                + " and sector is not distinct from ? and valid_from = ?")) {
            select.setString(1, row.code());
            select.setLong(2, row.region().value());
            select.setString(3, row.sector() == null ? null : row.sector().name());
            select.setObject(4, row.validFrom());
            try (var found = select.executeQuery()) {
                if (!found.next()) {
                    return true;
                }
                if (!PolicyJson.read(row.code(), found.getString(1)).equals(row.parameters())) {
                    LOG.warnf(
                            "policy book: %s for %s from %s says something else than what is shipped, and is kept",
                            row.code(), row.region(), row.validFrom());
                }
                return false;
            }
        }
    }

    private void insert(Connection connection, PolicyRow row, List<AuditedAct> acts) throws SQLException {
        var id = Uuid7.next(clock);
        var parameters = PolicyJson.write(row.parameters());
        try (var insert = connection.prepareStatement("insert into policy (id, code, region, sector, parameters,"
                + " valid_from, valid_to, source, clause, created_at, created_by, version)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing")) {
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
