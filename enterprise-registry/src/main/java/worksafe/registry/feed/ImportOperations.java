package worksafe.registry.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Caller;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.registers.sheet.SheetLayout;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.JobView;
import worksafe.platform.service.Jobs;
import worksafe.registry.RegistryProblem;
import worksafe.registry.enterprise.IdentityOperations;
import worksafe.registry.enterprise.value.IdentifierScheme;
import worksafe.registry.feed.EnterpriseWrites.Registering;
import worksafe.registry.feed.ImportFiles.Spooled;
import worksafe.registry.feed.reading.FeedSource;
import worksafe.registry.feed.reading.RowFate;
import worksafe.registry.feed.reading.RowFlag;
import worksafe.registry.region.Regions;

/** What people do to imports: begin one, and decide about a line that it held. */
@ApplicationScoped
class ImportOperations {

    /** What a person can vouch for. */
    private static final Set<RowFlag> CONFIRMABLE = Set.of(
            RowFlag.CHECK_CHARACTER_MISMATCH,
            RowFlag.REGION_UNKNOWN,
            RowFlag.PERHAPS_ANOTHER_ENTERPRISE,
            RowFlag.PERHAPS_SAME_ENTERPRISE,
            RowFlag.CONFIRMED_FACT_DIFFERS);

    private static final String IMPORT = "select source, mode, rows_removed_at is not null from import where id = ?";

    private static final String HELD =
            "select f.fate, f.flags, r.region, f.enterprise_id, r.scheme, r.value, a.first_line from import_fate f"
                    + " join import_row r on r.job = f.job and r.line = f.line"
                    + " left join import_alike a on a.job = f.job and a.line = f.line"
                    + " where f.job = ? and f.line = ? for update of f";

    private static final String COUNT = "insert into import_count (job, kind, name, lines)"
            + " values (?, 'FATE', 'HELD', 0), (?, 'FATE', ?, 1)"
            + " on conflict (job, kind, name) do update set lines = import_count.lines"
            + " + case excluded.name when 'HELD' then -1 else 1 end";

    private final AgroalDataSource database;
    private final Idempotency idempotency;
    private final Jobs jobs;
    private final ImportFiles files;
    private final ImportQueries imports;
    private final EnterpriseWrites register;
    private final IdentityOperations identities;
    private final Regions regions;
    private final CompetenceQueries sectors;
    private final Audit audit;
    private final Caller caller;
    private final InstantSource clock;

    ImportOperations(
            AgroalDataSource database,
            Idempotency idempotency,
            Jobs jobs,
            ImportFiles files,
            ImportQueries imports,
            EnterpriseWrites register,
            IdentityOperations identities,
            Regions regions,
            CompetenceQueries sectors,
            Audit audit,
            Caller caller,
            InstantSource clock) {
        this.database = database;
        this.idempotency = idempotency;
        this.jobs = jobs;
        this.files = files;
        this.imports = imports;
        this.register = register;
        this.identities = identities;
        this.regions = regions;
        this.sectors = sectors;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Queues the import of a file that has arrived. */
    @Transactional
    JobView begin(IdempotencyKey key, FeedSource source, ImportMode mode, SheetLayout layout, Spooled file) {
        var request = new Request(source.code(), mode, file.sha256());
        return idempotency.once(
                key, "importEnterprises", request, JobView.class, before -> jobs.get(before.id()), () -> {
                    var id = Uuid7.next(clock);
                    enter(id, request, layout, file);
                    var job = jobs.submit(id, ImportJob.KIND, "{}", null);
                    files.keep(file, id);
                    return job;
                });
    }

    /**
     * Takes a held line on somebody's word: as a new enterprise, as a change of the one that has its code, or, where the
     * person says that it is about the enterprise that it is like, as that enterprise's code. Whether there is one by now is
     * asked again.
     *
     * @throws RuleViolation when the line is not held, or for something that nobody can vouch for, or when it has not been said
     *     whether it is about an enterprise that it is like
     */
    @Transactional
    ImportRowView confirm(IdempotencyKey key, UUID job, long line, ConfirmRow request) {
        return idempotency.once(
                key,
                "confirmImportRow",
                new Confirmation(job, line, request),
                ImportRowView.class,
                before -> imports.get(job),
                () -> {
                    confirm(job, line, request);
                    return imports.row(job, line);
                });
    }

    private void confirm(UUID job, long line, ConfirmRow request) {
        try (var connection = database.getConnection()) {
            var held = held(connection, job, line);
            var reasons = held.flags();
            if (!isConfirmable(reasons)) {
                throw new RuleViolation(FeedProblem.ROW_NOT_CONFIRMABLE, line);
            }
            // It may have come since.
            var like = held.enterprise() == null
                    ? MergeCandidates.of(connection, job, List.of(line))
                            .getFirst()
                            .alike()
                    : held.enterprise();
            var alike = reasons.contains(RowFlag.PERHAPS_SAME_ENTERPRISE) || held.enterprise() == null && like != null;
            requireSaid(line, held, request, alike, like);
            var overruling = reasons.contains(RowFlag.CONFIRMED_FACT_DIFFERS);
            var known = Boolean.TRUE.equals(request.same())
                            || reasons.contains(RowFlag.PERHAPS_ANOTHER_ENTERPRISE)
                            || overruling
                    ? like
                    : null;
            if (known == null) {
                register(connection, job, line, held, request, reasons);
            } else {
                requireNoPlace(line, known, request);
                if (alike) {
                    identities.adopt(
                            known, held.scheme(), held.value(), reasons.contains(RowFlag.CHECK_CHARACTER_MISMATCH));
                } else {
                    change(connection, job, line, known, overruling);
                }
            }
            decide(connection, job, line, known, request.basis());
            audit.record(
                    connection,
                    List.of(AuditedAct.of("import-row-confirmed", "import-row", job + ":" + line, caller.region())));
        } catch (SQLException e) {
            throw new IllegalStateException("the line could not be confirmed", e);
        }
    }

    /** Whether a person can vouch for all that holds a line with these flags. */
    static boolean isConfirmable(Set<RowFlag> flags) {
        return flags.stream()
                .filter(flag -> flag.weight() != RowFlag.Weight.NOTES)
                .allMatch(CONFIRMABLE::contains);
    }

    /**
     * Asks for the person's word on whether it is the same, where that is the question and only there.
     *
     * @param like the enterprise that the line is like
     */
    private static void requireSaid(long line, Held held, ConfirmRow request, boolean alike, @Nullable UUID like) {
        if (!alike && request.same() != null) {
            throw new RuleViolation(FeedProblem.ROW_SAMENESS_NOT_ASKED, line);
        }
        if (alike && like == null && !Boolean.FALSE.equals(request.same())) {
            throw new RuleViolation(FeedProblem.ROW_EARLIER_LINE_OPEN, line, held.earlier());
        }
        if (alike && request.same() == null) {
            throw new RuleViolation(FeedProblem.ROW_SAMENESS_NEEDED, line, String.valueOf(like));
        }
    }

    private void register(
            Connection connection, UUID job, long line, Held held, ConfirmRow request, Set<RowFlag> reasons)
            throws SQLException {
        var seat = seat(held, line, request);
        var how = new Registering(
                held.source(), reasons.contains(RowFlag.CHECK_CHARACTER_MISMATCH), seat, sectors.competentAt(seat));
        if (register.register(connection, job, List.of(line), how).isEmpty()) {
            throw new RuleViolation(RegistryProblem.REGISTERED_ELSEWHERE, held.value());
        }
    }

    private void change(Connection connection, UUID job, long line, UUID enterpriseId, boolean overruling)
            throws SQLException {
        var candidate = MergeCandidates.of(connection, job, List.of(line)).getFirst();
        var change = new MergeDecision.Change(candidate, candidate.flags(), enterpriseId);
        if (register.change(connection, job, List.of(change), overruling).isEmpty()) {
            // It has ended, or moved out of sight, or been corrected by hand meanwhile.
            throw new RuleViolation(FeedProblem.ROW_NOT_CONFIRMABLE, line);
        }
    }

    private static void requireNoPlace(long line, UUID enterpriseId, ConfirmRow request) {
        if (request.seat() != null) {
            throw new RuleViolation(FeedProblem.ROW_REGION_KNOWN, line, enterpriseId);
        }
    }

    private RegionCode seat(Held held, long line, ConfirmRow request) {
        var chosen = request.seat();
        if (held.region() != null) {
            if (chosen != null) {
                throw new RuleViolation(FeedProblem.ROW_REGION_KNOWN, line, held.region());
            }
            return requireInScope(held.region());
        }
        if (chosen == null) {
            throw new RuleViolation(FeedProblem.ROW_REGION_NEEDED, line);
        }
        return requireInScope(regions.requireSeat(chosen));
    }

    private RegionCode requireInScope(RegionCode seat) {
        if (!caller.scope().covers(seat, sectors.competentAt(seat), null)) {
            throw new RuleViolation(RegistryProblem.REGION_OUTSIDE_SCOPE, seat);
        }
        return seat;
    }

    private static Held held(Connection connection, UUID job, long line) throws SQLException {
        var source = source(connection, job);
        try (var select = connection.prepareStatement(HELD)) {
            select.setObject(1, job);
            select.setLong(2, line);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound(line);
                }
                if (!row.getString(1).equals(RowFate.HELD.name())) {
                    throw new RuleViolation(FeedProblem.ROW_NOT_HELD, line);
                }
                var region = row.getObject(3, Long.class);
                var scheme = row.getString(5);
                return new Held(
                        source,
                        RowFlag.setIn(row, 2),
                        region == null ? null : new RegionCode(region),
                        row.getObject(4, UUID.class),
                        scheme == null ? IdentifierScheme.OTHER : IdentifierScheme.valueOf(scheme),
                        String.valueOf(row.getString(6)),
                        row.getLong(7));
            }
        }
    }

    private static FeedSource source(Connection connection, UUID job) throws SQLException {
        try (var select = connection.prepareStatement(IMPORT)) {
            select.setObject(1, job);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound(job);
                }
                if (row.getString(2).equals(ImportMode.VALIDATE.name())) {
                    throw new RuleViolation(FeedProblem.IMPORT_ONLY_VALIDATED);
                }
                if (row.getBoolean(3)) {
                    throw new RuleViolation(FeedProblem.IMPORT_LINES_REMOVED);
                }
                return FeedSource.ofCode(row.getString(1)).orElseThrow();
            }
        }
    }

    /**
     * @param known the enterprise that the line is about; absent where it was registered as a new one
     */
    private void decide(Connection connection, UUID job, long line, @Nullable UUID known, String basis)
            throws SQLException {
        var fate = known == null ? RowFate.REGISTERED : RowFate.CHANGED;
        try (var update = connection.prepareStatement("update import_fate f set fate = ?,"
                + " enterprise_id = coalesce(?, r.new_id), decided_at = ?, decided_by = ?, basis = ? from import_row r"
                + " where f.job = ? and f.line = ? and r.job = f.job and r.line = f.line")) {
            update.setString(1, fate.name());
            update.setObject(2, known, Types.OTHER);
            update.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            update.setString(4, caller.subject());
            update.setString(5, basis);
            update.setObject(6, job);
            update.setLong(7, line);
            update.executeUpdate();
        }
        try (var count = connection.prepareStatement(COUNT)) {
            count.setObject(1, job);
            count.setObject(2, job);
            count.setString(3, fate.name());
            count.executeUpdate();
        }
    }

    private void enter(UUID id, Request request, SheetLayout layout, Spooled file) {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement("insert into import (id, source, mode, file_sha256, file_bytes,"
                                + " encoding, region, submitter, created_at, delimiter, header_end, header)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, request.source());
            insert.setString(3, request.mode().name());
            insert.setString(4, file.sha256());
            insert.setLong(5, file.bytes());
            insert.setString(6, layout.encoding().name());
            insert.setLong(7, caller.region().value());
            insert.setString(8, caller.subject());
            insert.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(10, String.valueOf(layout.delimiter()));
            insert.setLong(11, layout.headerEnd());
            insert.setArray(12, connection.createArrayOf("text", layout.header().toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the import could not be entered", e);
        }
    }

    /** What makes two requests the same. */
    private record Request(String source, ImportMode mode, String sha256) {}

    private record Confirmation(UUID job, long line, ConfirmRow request) {}

    /** @param earlier the line of the same file that is alike; 0 when there is none */
    private record Held(
            FeedSource source,
            Set<RowFlag> flags,
            @Nullable RegionCode region,
            @Nullable UUID enterprise,
            IdentifierScheme scheme,
            String value,
            long earlier) {}
}
