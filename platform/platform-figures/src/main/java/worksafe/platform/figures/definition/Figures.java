package worksafe.platform.figures.definition;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Scope;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.MigrationStep;
import worksafe.platform.service.Scopes;

/**
 * The figures of this context. At each start they are compared with the counts that migrations keep, and versions that are
 * new are installed: a report says by which it was made.
 */
@ApplicationScoped
public class Figures {

    private final AgroalDataSource database;
    private final Scopes scopes;
    private final Audit audit;
    private final InstantSource clock;
    private final Map<String, Figure> byCode = new TreeMap<>();
    private final Map<String, Aggregate> aggregates = new HashMap<>();

    Figures(
            AgroalDataSource database,
            Scopes scopes,
            Audit audit,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.database = database;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
        ShippedFigures.load(Thread.currentThread().getContextClassLoader()).stream()
                .filter(figure -> figure.document().path("context").asText().equals(context))
                .forEach(figure -> byCode.put(figure.code(), figure));
    }

    /**
     * Counts that a migration keeps.
     *
     * @param seen the view that shows each row as it counts
     * @param components as what a row may count
     * @param groups the names of the columns {@code g1} and {@code g2}
     */
    public record Aggregate(String seen, List<String> components, List<String> groups) {}

    void start(@Observes @Priority(125) StartupEvent event) {
        if (MigrationStep.isThis()) {
            return;
        }
        scopes.run(
                Scope.system(Scope.SystemTask.REFERENCE_DATA),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> JdbcRows.run(database, connection -> {
                            aggregates.putAll(kept(connection));
                            check(byCode.values(), aggregates);
                            for (var figure : byCode.values()) {
                                install(connection, figure);
                            }
                        })));
    }

    private static Map<String, Aggregate> kept(Connection connection) throws SQLException {
        var kept = new HashMap<String, Aggregate>();
        JdbcRows.each(
                connection,
                "select code, seen, components, groups from figure_aggregate",
                List.of(),
                row -> kept.put(
                        row.getString(1),
                        new Aggregate(row.getString(2), texts(row.getArray(3)), texts(row.getArray(4)))));
        return kept;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    /** @throws IllegalStateException when a figure names counts, a component or a group that nobody keeps */
    static void check(Collection<Figure> figures, Map<String, Aggregate> kept) {
        for (var figure : figures) {
            var aggregate = kept.get(figure.aggregate());
            if (aggregate == null) {
                throw unknown(figure, "aggregate", figure.aggregate(), kept.keySet());
            }
            figure.components().stream()
                    .filter(component -> !aggregate.components().contains(component))
                    .findFirst()
                    .ifPresent(component -> {
                        throw unknown(figure, "component", component, aggregate.components());
                    });
            figure.groups().keySet().stream()
                    .filter(group -> !aggregate.groups().contains(group))
                    .findFirst()
                    .ifPresent(group -> {
                        throw unknown(figure, "group", group, aggregate.groups());
                    });
        }
    }

    private static IllegalStateException unknown(Figure figure, String what, String name, Collection<String> known) {
        return new IllegalStateException(
                "figure " + figure.code() + " names the " + what + " " + name + "; kept are " + known);
    }

    private void install(Connection connection, Figure figure) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into figure_definition (code, version, document, added_at)"
                        + " values (?, ?, ?, ?) on conflict do nothing")) {
            JdbcRows.fill(
                    insert,
                    List.of(
                            figure.code(),
                            figure.version(),
                            figure.document().toString(),
                            clock.instant().atOffset(ZoneOffset.UTC)));
            if (insert.executeUpdate() == 1) {
                audit.record(
                        connection,
                        List.of(AuditedAct.of("figure-shipped", "figure", figure.code(), RegionCode.NATION)
                                .version(figure.version())
                                .leadingTo(figure.document().toString())));
            }
        }
        if (!version(connection, figure.code(), figure.version()).document().equals(figure.document())) {
            throw new IllegalStateException("figure " + figure.code() + " was changed without a new version");
        }
    }

    /** All, by code. */
    public List<Figure> all() {
        return List.copyOf(byCode.values());
    }

    /** @throws NotFound when there is no such figure */
    public Figure get(String code) {
        var figure = byCode.get(code);
        if (figure == null) {
            throw new NotFound(code);
        }
        return figure;
    }

    /** The counts that a figure reads. */
    public Aggregate aggregate(Figure figure) {
        return Objects.requireNonNull(aggregates.get(figure.aggregate()));
    }

    /** Which of the columns {@code g1} and {@code g2} holds a group. */
    public String column(Figure figure, String group) {
        return "g" + (aggregate(figure).groups().indexOf(group) + 1);
    }

    /** The figures of a frozen report by code, each in the version of then, on a connection of the present transaction. */
    public Map<String, Figure> ofReport(Connection connection, UUID report) throws SQLException {
        var found = new TreeMap<String, Figure>();
        JdbcRows.each(
                connection,
                "select f.figure, d.document from figure_report_figure f join figure_definition d on d.code = f.figure"
                        + " and d.version = f.version where f.report_id = ?",
                List.of(report),
                row -> found.put(row.getString(1), Figure.of(RegisterJson.readObject(row.getString(2)))));
        return found;
    }

    /** A figure as it was in one of its versions, on a connection of the present transaction. */
    public Figure version(Connection connection, String code, int version) throws SQLException {
        var found = new HashMap<String, Figure>();
        JdbcRows.each(
                connection,
                "select document from figure_definition where code = ? and version = ?",
                List.of(code, version),
                row -> found.put(code, Figure.of(RegisterJson.readObject(row.getString(1)))));
        var figure = found.get(code);
        if (figure == null) {
            throw new IllegalStateException("figure " + code + " has no version " + version);
        }
        return figure;
    }
}
