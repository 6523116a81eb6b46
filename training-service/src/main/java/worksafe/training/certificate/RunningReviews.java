package worksafe.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.clock.ClockSets;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.duties.transition.RunningTerms;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Scopes;
import worksafe.training.certificate.CertificateEvent.CertificateRetermed;
import worksafe.training.certificate.rule.EndBasis;
import worksafe.training.certificate.rule.EndGround;
import worksafe.training.certificate.rule.TermChange;
import worksafe.training.certificate.rule.TermChange.DatedReview;
import worksafe.training.certificate.rule.TermRule;
import worksafe.training.compliance.ChangeOfLaw;
import worksafe.training.compliance.HeldPosts;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.Qualification;
import worksafe.training.compliance.QualificationKind;
import worksafe.training.person.KnownPersons;

/**
 * Reviews that are to come, or were missed though the law of that day asked for none: dated anew by a change of law, in sets.
 * A certificate that lapsed by such a review is in force again, unless another took its place; it ends where it would have
 * ended without the review. With it go its clocks and the posts of its holder.
 */
@ApplicationScoped
class RunningReviews implements RunningTerms {

    private static final String CHANGED = "法律变更，复审日随之变更";

    /** Of that kind and place, dated before the row was in force and by another, to be reviewed on its day or later. */
    private static final String CONCERNED = "c.kind = ? and c.region between ? and ?"
            + " and (?::text is null or c.sector = ?) and c.review_due_on >= ? and coalesce(c.reviewed_on, c.valid_from) < ?"
            + " and (c.status = 'IN_FORCE' or c.status = 'LAPSED' and c.end_ground = 'REVIEW_OVERDUE')"
            + " and (coalesce(c.extension_region, c.review_region), coalesce(c.extension_period, c.review_period),"
            + " coalesce(c.extension_source, c.review_source), coalesce(c.extension_clause, c.review_clause))"
            + " is distinct from (?, ?, ?, ?)";

    private static final String COUNT = "select count(*) from certificate c where " + CONCERNED;

    /** A page of all certificates, in the order of the primary key: each is looked at once, whatever the planner believes. */
    private static final String NEXT = "select c.id, c.person_id, " + CONCERNED
            + " and get_byte(uuid_send(c.person_id), 15) % ? = ? from certificate c where c.id > ? order by c.id limit ?";

    private static final String READ = "select c.id, c.version, c.number_shown, c.person_id, c.person_name, c.kind,"
            + " c.category, c.region, c.sector, c.status, c.valid_from, c.valid_until, c.review_due_on, c.reviewed_on,"
            + columns("validity") + columns("review") + columns("extension")
            + " c.status = 'LAPSED' and exists (select from certificate o where o.person_id = c.person_id"
            + " and o.kind = c.kind and o.category_key = c.category_key and o.id <> c.id"
            + " and daterange(o.valid_from, o.in_force_until + 1) && daterange(c.valid_from, c.valid_until + 1))"
            + " from certificate c where " + CONCERNED + " and c.id = any (?) order by c.id for update";

    private static final String WRITE = "with w as (select * from"
            + " unnest(?::uuid[], ?::date[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[])"
            + " as w (id, due, status, ended_on, ground, source, clause)),"
            + " r as (select ?::text as code, ?::bigint as region, ?::text as period, ?::text as source, ?::text as clause,"
            + " ?::text as force, ?::text as certainty),"
            + " kept as (insert into certificate_term (certificate_id, position, review_due_on, in_force_until, status,"
            + " term_code, term_region, term_period, term_source, term_clause, term_force, term_certainty, ended_on,"
            + " end_ground, end_source, end_clause, rule_code, rule_region, rule_period, rule_source, rule_clause,"
            + " rule_force, rule_certainty, changed_at, changed_by)"
            + " select c.id, (select count(*) from certificate_term t where t.certificate_id = c.id), c.review_due_on,"
            + " c.in_force_until, c.status, coalesce(c.extension_code, c.review_code),"
            + " coalesce(c.extension_region, c.review_region), coalesce(c.extension_period, c.review_period),"
            + " coalesce(c.extension_source, c.review_source), coalesce(c.extension_clause, c.review_clause),"
            + " coalesce(c.extension_force, c.review_force), coalesce(c.extension_certainty, c.review_certainty),"
            + " c.ended_on, c.end_ground, c.end_source, c.end_clause, r.code, r.region, r.period, r.source, r.clause,"
            + " r.force, r.certainty, ?, ? from w join certificate c on c.id = w.id cross join r)"
            + " update certificate c set version = c.version + 1, status = w.status, review_due_on = w.due,"
            + " in_force_until = coalesce(w.due, c.valid_until), review_code = r.code, review_region = r.region,"
            + " review_period = r.period, review_source = r.source, review_clause = r.clause, review_force = r.force,"
            + " review_certainty = r.certainty, extension_code = null, extension_region = null, extension_period = null,"
            + " extension_source = null, extension_clause = null, extension_force = null, extension_certainty = null,"
            + " extension_reason = null, ended_on = w.ended_on, end_ground = w.ground, end_source = w.source,"
            + " end_clause = w.clause, end_note = null from w cross join r where c.id = w.id";

    private static final List<String> TYPES = List.of("uuid", "date", "text", "date", "text", "text", "text");

    private final KnownPersons persons;
    private final HeldPosts posts;
    private final ClockSets clocks;
    private final CertificateClocks duties;
    private final Audit audit;
    private final Scopes scopes;
    private final InstantSource clock;

    RunningReviews(
            KnownPersons persons,
            HeldPosts posts,
            ClockSets clocks,
            CertificateClocks duties,
            Audit audit,
            Scopes scopes,
            InstantSource clock) {
        this.persons = persons;
        this.posts = posts;
        this.clocks = clocks;
        this.duties = duties;
        this.audit = audit;
        this.scopes = scopes;
        this.clock = clock;
    }

    private static String columns(String term) {
        return (" c.%1$s_code, c.%1$s_region, c.%1$s_period, c.%1$s_source, c.%1$s_clause, c.%1$s_force,"
                        + " c.%1$s_certainty,")
                .formatted(term);
    }

    @Override
    public boolean areDatedBy(String policyCode) {
        return kind(policyCode) != null;
    }

    private static @Nullable QualificationKind kind(String policyCode) {
        return Arrays.stream(QualificationKind.values())
                .filter(kind -> CertificateRules.reviewPeriod(kind).equals(policyCode))
                .findFirst()
                .orElse(null);
    }

    @Override
    public long count(Connection connection, PolicyRow row) throws SQLException {
        var counts = new ArrayList<Long>();
        JdbcRows.each(connection, COUNT, concerned(row), found -> counts.add(found.getLong(1)));
        return counts.getFirst();
    }

    private static List<Object> concerned(PolicyRow row) {
        var kind = Objects.requireNonNull(kind(row.code()));
        var sector = row.sector() == null ? null : row.sector().name();
        return Arrays.asList(
                kind.name(),
                row.region().low(),
                row.region().high(),
                sector,
                sector,
                row.transition().orElseThrow(),
                row.validFrom(),
                row.region().value(),
                row.period(PolicyRow.VALUE).toString(),
                row.source(),
                row.clause());
    }

    @Override
    public Step next(
            Connection connection,
            PolicyRow row,
            PolicyBook.Edition book,
            Portion portion,
            @Nullable UUID after,
            int most)
            throws SQLException {
        var ids = new ArrayList<UUID>();
        var holders = new ArrayList<UUID>();
        var page = new ArrayList<UUID>();
        var wanted = with(
                concerned(row),
                portion.of(),
                portion.number(),
                after == null ? new UUID(0, 0) : after,
                most * portion.of());
        JdbcRows.each(connection, NEXT, wanted, found -> {
            page.add(found.getObject(1, UUID.class));
            if (found.getBoolean(3)) {
                ids.add(found.getObject(1, UUID.class));
                holders.add(found.getObject(2, UUID.class));
            }
        });
        if (ids.isEmpty()) {
            return page.isEmpty() ? Step.end() : new Step(page.getLast(), 0, Map.of());
        }
        // In the order in which the verbs of one certificate lock them.
        clocks.hold(connection, CertificateClocks.SUBJECT, ids);
        persons.hold(connection, holders);
        var found = new ArrayList<Stored>();
        JdbcRows.each(
                connection,
                READ,
                with(concerned(row), connection.createArrayOf("uuid", ids.toArray())),
                stored -> found.add(Stored.of(stored)));
        var counts = new TreeMap<String, Long>();
        var change = new Change(row, book, ChinaTime.dayOf(clock.instant()));
        var changed = new ArrayList<Retermed>();
        for (var stored : found) {
            var retermed = stored.superseded() ? null : change.of(stored);
            counts.merge(fate(stored, retermed), 1L, Long::sum);
            if (retermed != null) {
                changed.add(retermed);
            }
        }
        if (!changed.isEmpty()) {
            carryOut(connection, change, changed);
            posts.judge(
                            connection,
                            book,
                            Objects.requireNonNull(kind(row.code())),
                            changed.stream()
                                    .map(retermed -> retermed.stored().facts().personId())
                                    .distinct()
                                    .toList(),
                            new ChangeOfLaw(row.source(), row.clause()))
                    .forEach((fate, count) -> counts.merge(fate, count, Long::sum));
        }
        return new Step(page.getLast(), ids.size(), counts);
    }

    private static String fate(Stored stored, @Nullable Retermed retermed) {
        if (retermed == null) {
            return stored.superseded() ? "replaced-meanwhile" : "governed-by-another-row";
        }
        if (stored.facts().status() == CertificateStatus.IN_FORCE) {
            return "retermed";
        }
        return retermed.status() == CertificateStatus.IN_FORCE ? "reinstated" : "lapsed-later";
    }

    private void carryOut(Connection connection, Change change, List<Retermed> changed) throws SQLException {
        var now = clock.instant();
        write(connection, change.rule(), changed, now);
        audit.announce(
                connection,
                changed.stream()
                        .map(retermed -> retermed.event(change.rule(), now))
                        .toList());
        clocks.cancel(
                connection,
                CertificateClocks.SUBJECT,
                CertificateClocks.REVIEW,
                changed.stream().map(Retermed::id).toList(),
                CHANGED);
        clocks.start(connection, starts(change.rule(), changed, now));
    }

    /** The clocks of reviews that have another day, and of the ends of what is in force again. */
    private List<ClockStart> starts(TermRule rule, Collection<Retermed> changed, Instant now) {
        var starts = new ArrayList<ClockStart>();
        for (var retermed : changed) {
            var stored = retermed.stored();
            if (retermed.status() != CertificateStatus.IN_FORCE) {
                continue;
            }
            var dated = stored.dated();
            if (stored.facts().status() == CertificateStatus.LAPSED) {
                starts.add(duties.starting(
                        CertificateClocks.VALIDITY, dated, stored.facts().validUntil(), stored.validity(), now));
            }
            var due = retermed.dueOn();
            if (due != null) {
                starts.add(duties.starting(CertificateClocks.REVIEW, dated, due, rule, now));
            }
        }
        return starts;
    }

    private void write(Connection connection, TermRule rule, List<Retermed> changed, Instant now) throws SQLException {
        var rows = changed.stream().map(Retermed::columns).toList();
        try (var update = connection.prepareStatement(WRITE)) {
            var parameters = JdbcRows.columns(connection, TYPES, rows);
            parameters.addAll(List.of(
                    rule.code(),
                    rule.region(),
                    rule.period(),
                    rule.source(),
                    rule.clause(),
                    rule.force().name(),
                    rule.certainty().name(),
                    now.atOffset(ZoneOffset.UTC),
                    scopes.current().subject()));
            JdbcRows.fill(update, parameters);
            update.executeUpdate();
        }
    }

    private static List<Object> with(List<Object> parameters, Object... more) {
        var all = new ArrayList<>(parameters);
        all.addAll(Arrays.asList(more));
        return all;
    }

    /** A row with a transition, and where it decides. */
    private static final class Change {

        private final PolicyBook.Edition book;
        private final LocalDate today;
        private final TermChange change;
        private final Map<Place, List<TermChange>> places = new HashMap<>();

        Change(PolicyRow row, PolicyBook.Edition book, LocalDate today) {
            this.book = book;
            this.today = today;
            this.change = TermChange.of(row);
        }

        TermRule rule() {
            return change.rule();
        }

        /** What becomes of it; absent where another row governs it. */
        @Nullable
        Retermed of(Stored stored) {
            var facts = stored.facts();
            var changes = places.computeIfAbsent(
                    new Place(facts.region(), facts.sector()),
                    place -> CertificateRules.changes(book, facts.kind(), place.region(), place.sector(), today));
            var dated = stored.review();
            if (!TermChange.after(dated.rule(), changes).contains(change) || !change.concerns(dated)) {
                return null;
            }
            var due = change.dueOn(dated);
            var last = due == null ? facts.validUntil() : due;
            if (facts.status() == CertificateStatus.IN_FORCE || !last.isBefore(today)) {
                return new Retermed(stored, due, CertificateStatus.IN_FORCE, null, null);
            }
            var ended = last.plusDays(1);
            return CertificateRules.lapse(
                            book,
                            facts.kind(),
                            facts.region(),
                            facts.sector(),
                            due == null ? EndGround.EXPIRED : EndGround.REVIEW_OVERDUE,
                            ended)
                    .map(end -> new Retermed(stored, due, CertificateStatus.LAPSED, ended, end))
                    .orElse(null);
        }

        private record Place(RegionCode region, @Nullable Sector sector) {}
    }

    /**
     * What a change of law makes of a certificate.
     *
     * @param dueOn the day of its review by the new rule; absent where none is due any more
     * @param endedOn from when on it is not in force; absent where it is
     */
    private record Retermed(
            Stored stored,
            @Nullable LocalDate dueOn,
            CertificateStatus status,
            @Nullable LocalDate endedOn,
            @Nullable EndBasis end) {

        UUID id() {
            return stored.facts().certificateId();
        }

        List<@Nullable Object> columns() {
            return Arrays.asList(
                    id(),
                    dueOn,
                    status.name(),
                    endedOn,
                    end == null ? null : end.ground().name(),
                    end == null ? null : end.source(),
                    end == null ? null : end.clause());
        }

        CertificateRetermed event(TermRule rule, Instant now) {
            var before = stored.facts();
            var facts = new CertificateEvent.Facts(
                    before.certificateId(),
                    before.number(),
                    before.personId(),
                    before.personName(),
                    before.kind(),
                    before.category(),
                    before.region(),
                    before.sector(),
                    before.revision() + 1,
                    before.validFrom(),
                    before.validUntil(),
                    dueOn,
                    status);
            return new CertificateRetermed(facts, stored.review().dueOn(), CertificateRetermed.Rule.of(rule), now);
        }
    }

    /**
     * A certificate as it is stored.
     *
     * @param review the review that is to come, or was missed
     * @param superseded whether another certificate took its place after it lapsed
     */
    private record Stored(CertificateEvent.Facts facts, TermRule validity, DatedReview review, boolean superseded) {

        private static final int VALIDITY = 15;
        private static final int REVIEW = VALIDITY + 7;
        private static final int EXTENSION = REVIEW + 7;
        private static final int SUPERSEDED = EXTENSION + 7;

        static Stored of(ResultSet row) throws SQLException {
            var category = row.getString(7);
            var sector = row.getString(9);
            var due = day(row, 13);
            var facts = new CertificateEvent.Facts(
                    id(row, 1),
                    row.getString(3),
                    id(row, 4),
                    row.getString(5),
                    QualificationKind.valueOf(row.getString(6)),
                    category == null ? null : OperationCategory.valueOf(category),
                    new RegionCode(row.getLong(8)),
                    sector == null ? null : Sector.valueOf(sector),
                    row.getLong(2),
                    day(row, 11),
                    day(row, 12),
                    due,
                    CertificateStatus.valueOf(row.getString(10)));
            var rule = term(row, row.getString(EXTENSION) == null ? REVIEW : EXTENSION);
            return new Stored(
                    facts,
                    term(row, VALIDITY),
                    DatedReview.of(
                            facts.validFrom(), facts.validUntil(), row.getObject(14, LocalDate.class), due, rule),
                    row.getBoolean(SUPERSEDED));
        }

        CertificateClocks.Dated dated() {
            return new CertificateClocks.Dated(
                    facts.certificateId(),
                    facts.region(),
                    facts.sector(),
                    new Qualification(facts.kind(), facts.category()),
                    facts.number(),
                    facts.personName());
        }

        private static TermRule term(ResultSet row, int first) throws SQLException {
            return new TermRule(
                    row.getString(first),
                    row.getLong(first + 1),
                    row.getString(first + 2),
                    row.getString(first + 3),
                    row.getString(first + 4),
                    Force.valueOf(row.getString(first + 5)),
                    Certainty.valueOf(row.getString(first + 6)));
        }

        private static UUID id(ResultSet row, int column) throws SQLException {
            return Objects.requireNonNull(row.getObject(column, UUID.class));
        }

        private static LocalDate day(ResultSet row, int column) throws SQLException {
            return Objects.requireNonNull(row.getObject(column, LocalDate.class));
        }
    }
}
