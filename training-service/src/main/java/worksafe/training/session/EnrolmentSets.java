package worksafe.training.session;

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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.training.session.TrainingSessionRequests.LearnerResult;

/**
 * The enrolments of sessions, written in sets: one statement for all learners of a session. Every method that writes belongs to the
 * transaction of a verb that has the session locked.
 */
@ApplicationScoped
class EnrolmentSets {

    private static final String COLUMNS =
            "insert into training_enrolment (id, session_id, session_number, session_title, purpose, audience, venue,"
                    + " starts_at, ends_at, hours, off_duty, examined, status, enrolled_at, region, sector, enterprise_id,"
                    + " person_id, official_id, account, learner_name)";

    private static final String OF_SESSION =
            " select w.id, s.id, s.number, s.title, s.purpose, s.audience, s.venue, s.starts_at, s.ends_at, s.hours,"
                    + " s.off_duty, s.examined, 'ENROLLED', ?::timestamptz,";

    // A learner belongs where it works; of several places the session's own enterprise comes first.
    private static final String PEOPLE = COLUMNS + OF_SESSION + """
             coalesce(j.region, p.region), coalesce(j.sector, p.sector), coalesce(j.enterprise_id, p.enterprise_id),
             p.id, null, null, p.name
        from unnest(?::uuid[], ?::uuid[]) as w (id, learner)
        join training_session s on s.id = ?
        join person p on p.id = w.learner
        left join lateral (
            select e.region, e.sector, e.enterprise_id
            from (select region, sector, enterprise_id, started_at from post
                  where person_id = p.id and status <> 'ENDED'
                  union all
                  select region, sector, enterprise_id, started_at from induction
                  where person_id = p.id and status not in ('REPLACED', 'LEFT')) e
            where s.enterprise_id is null or e.enterprise_id = s.enterprise_id
            order by e.started_at, e.enterprise_id limit 1) j on true
        where s.enterprise_id is null or coalesce(j.enterprise_id, p.enterprise_id) = s.enterprise_id
        on conflict do nothing returning person_id""";

    private static final String OFFICIALS = COLUMNS + OF_SESSION + """
             o.region, o.sector, null, null, o.official_id, o.account_key, o.name
        from unnest(?::uuid[], ?::uuid[]) as w (id, learner)
        join training_session s on s.id = ?
        join official_snapshot o on o.official_id = w.learner and o.holds and (o.until_day is null or o.until_day >= ?)
        on conflict do nothing returning official_id""";

    private static final String WITHDRAW = "update training_enrolment set status = 'WITHDRAWN'"
            + " where session_id = ? and id = ? and status = 'ENROLLED' returning learner_name";

    private static final String HOLD = "update training_enrolment set status = case when id = any (?::uuid[])"
            + " then 'ABSENT' else 'ATTENDED' end where session_id = ? and status = 'ENROLLED'";

    private static final String CLOSE = """
        update training_enrolment e
        set passed = coalesce(w.passed, true), score = w.score, result_hours = coalesce(w.hours, e.hours),
            certificate_number = w.certificate
        from training_enrolment x
        left join unnest(?::uuid[], ?::bool[], ?::int[], ?::int[], ?::text[]) as w (id, passed, score, hours, certificate)
            on w.id = x.id
        where e.id = x.id and e.session_id = ? and e.status = 'ATTENDED' returning e.passed""";

    private static final String CREDIT =
            "update training_enrolment set status = 'CREDITED', credited_hours = result_hours,"
                    + " credited_on = ? where session_id = ? and status = 'ATTENDED' and passed returning credited_hours";

    private static final String CANCEL =
            "update training_enrolment set status = 'WITHDRAWN' where session_id = ? and status = 'ENROLLED'";

    private static final String IN_STATUS = "select id from training_enrolment where session_id = ? and status = ?";

    private static final String ENROLLED =
            "select id from training_enrolment where session_id = ? and person_id = ? and status <> 'WITHDRAWN'";

    private final AgroalDataSource database;
    private final Listing<EnrolmentSummary> listing;
    private final InstantSource clock;

    EnrolmentSets(AgroalDataSource database, Listings listings, InstantSource clock) {
        this.database = database;
        this.listing = listings.walled(Enrolment.class, EnrolmentSummary.class, EnrolmentFilter.class, "-startsAt");
        this.clock = clock;
    }

    /** Those that the filter leaves. */
    Slice<EnrolmentSummary> list(EnrolmentFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /**
     * Enrols all of these.
     *
     * @throws RuleViolation 422 when one of them is shown to nobody here or works elsewhere, 409 when one is enrolled already or
     *     elsewhere at the same time
     */
    void enrol(TrainingSession session, Collection<UUID> learners, Instant now) {
        var wanted = new HashSet<>(learners);
        JdbcRows.run(database, connection -> {
            var known = known(connection, session, wanted, now);
            if (!known.containsAll(wanted)) {
                wanted.removeAll(known);
                throw new RuleViolation(
                        TrainingSessionProblem.SESSION_LEARNER_UNKNOWN,
                        wanted.iterator().next().toString());
            }
            var enrolled = insert(connection, session, wanted, now);
            if (enrolled.size() < wanted.size()) {
                wanted.removeAll(enrolled);
                throw new RuleViolation(
                        TrainingSessionProblem.SESSION_DOUBLE_PRESENCE,
                        name(connection, session, wanted.iterator().next()),
                        session.number());
            }
        });
    }

    /** Whether the person is enrolled in the session, and did not withdraw. */
    boolean isEnrolled(UUID session, UUID person) {
        return JdbcRows.within(
                database,
                connection ->
                        !ids(connection, ENROLLED, List.of(session, person)).isEmpty());
    }

    /** Of a learner who was found. */
    private static String name(Connection connection, TrainingSession session, UUID learner) throws SQLException {
        var names = new ArrayList<String>();
        JdbcRows.each(
                connection,
                session.audience().official()
                        ? "select name from official_snapshot where official_id = ?"
                        : "select name from person where id = ?",
                List.of(learner),
                row -> names.add(row.getString(1)));
        return names.getFirst();
    }

    private static Set<UUID> known(Connection connection, TrainingSession session, Set<UUID> wanted, Instant now)
            throws SQLException {
        var ids = connection.createArrayOf("uuid", wanted.toArray());
        if (session.audience().official()) {
            return ids(
                    connection,
                    "select official_id from official_snapshot where official_id = any (?) and holds"
                            + " and (until_day is null or until_day >= ?)",
                    List.of(ids, ChinaTime.dayOf(now)));
        }
        if (session.enterpriseId() == null) {
            return ids(connection, "select id from person where id = any (?) and merged_into is null", List.of(ids));
        }
        return ids(
                connection,
                "select p.id from person p where p.id = any (?) and p.merged_into is null and (p.enterprise_id = ?"
                        + " or exists (select from post where person_id = p.id and enterprise_id = ? and status <> 'ENDED')"
                        + " or exists (select from induction where person_id = p.id and enterprise_id = ?"
                        + " and status not in ('REPLACED', 'LEFT')))",
                List.of(ids, session.enterpriseId(), session.enterpriseId(), session.enterpriseId()));
    }

    private Set<UUID> insert(Connection connection, TrainingSession session, Set<UUID> wanted, Instant now)
            throws SQLException {
        var learners = List.copyOf(wanted);
        var parameters = new ArrayList<Object>(List.of(
                now.atOffset(ZoneOffset.UTC),
                connection.createArrayOf(
                        "uuid",
                        learners.stream().map(unused -> Uuid7.next(clock)).toArray()),
                connection.createArrayOf("uuid", learners.toArray()),
                session.id()));
        if (session.audience().official()) {
            parameters.add(ChinaTime.dayOf(now));
        }
        return ids(connection, session.audience().official() ? OFFICIALS : PEOPLE, parameters);
    }

    /**
     * Takes one back.
     *
     * @return the learner's name
     * @throws RuleViolation when it is none of the session's that is still to come
     */
    String withdraw(UUID session, UUID enrolment) {
        return JdbcRows.within(database, connection -> {
            var names = new ArrayList<String>();
            JdbcRows.each(connection, WITHDRAW, List.of(session, enrolment), row -> names.add(row.getString(1)));
            return names.stream().findFirst().orElseThrow(() -> unknown(enrolment));
        });
    }

    /**
     * Writes who came.
     *
     * @return how many of the absent there are
     * @throws RuleViolation when one of the absent is none of the session's
     */
    int hold(UUID session, Collection<UUID> absent) {
        var missing = new HashSet<>(absent);
        JdbcRows.run(database, connection -> {
            requireAmong(missing, ids(connection, IN_STATUS, List.of(session, EnrolmentStatus.ENROLLED.name())));
            JdbcRows.change(connection, HOLD, List.of(connection.createArrayOf("uuid", missing.toArray()), session));
        });
        return missing.size();
    }

    /**
     * Writes the results.
     *
     * @return how many passed
     * @throws RuleViolation when a result is of nobody who attended, states too many hours, or is missing for an exam
     */
    int close(TrainingSession session, List<LearnerResult> results) {
        for (var result : results) {
            if (result.hours() != null && result.hours() > session.hours()) {
                throw new RuleViolation(
                        TrainingSessionProblem.SESSION_HOURS_ABOVE, result.hours(), session.number(), session.hours());
            }
        }
        var said = new HashSet<UUID>();
        results.forEach(result -> {
            if (!said.add(result.enrolmentId())) {
                throw unknown(result.enrolmentId());
            }
        });
        return JdbcRows.within(database, connection -> {
            var attended = ids(connection, IN_STATUS, List.of(session.id(), EnrolmentStatus.ATTENDED.name()));
            requireAmong(said, attended);
            if (session.examined() && said.size() < attended.size()) {
                throw new RuleViolation(
                        TrainingSessionProblem.SESSION_RESULTS_MISSING,
                        session.number(),
                        attended.size() - said.size());
            }
            var parameters = JdbcRows.columns(
                    connection,
                    List.of("uuid", "bool", "int", "int", "text"),
                    results.stream()
                            .map(result -> Arrays.<@Nullable Object>asList(
                                    result.enrolmentId(),
                                    result.passed(),
                                    result.score(),
                                    result.hours(),
                                    result.certificateNumber()))
                            .toList());
            parameters.add(session.id());
            var passed = new ArrayList<Boolean>();
            JdbcRows.each(connection, CLOSE, parameters, row -> passed.add(row.getBoolean(1)));
            return (int) passed.stream().filter(Boolean::booleanValue).count();
        });
    }

    /** Credits those who passed, and tells with how many hours together. */
    int credit(UUID session, LocalDate today) {
        return JdbcRows.within(database, connection -> {
            var hours = new ArrayList<Integer>();
            JdbcRows.each(connection, CREDIT, List.of(today, session), row -> hours.add(row.getInt(1)));
            return hours.stream().mapToInt(Integer::intValue).sum();
        });
    }

    /** Takes all back. */
    void cancel(UUID session) {
        JdbcRows.run(database, connection -> JdbcRows.change(connection, CANCEL, List.of(session)));
    }

    private static void requireAmong(Set<UUID> named, Set<UUID> known) {
        named.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw unknown(id);
        });
    }

    private static RuleViolation unknown(UUID enrolment) {
        return new RuleViolation(TrainingSessionProblem.SESSION_ENROLMENT_UNKNOWN, enrolment.toString());
    }

    private static Set<UUID> ids(Connection connection, String select, List<?> parameters) throws SQLException {
        var ids = new HashSet<UUID>();
        JdbcRows.each(
                connection, select, parameters, row -> ids.add(Objects.requireNonNull(row.getObject(1, UUID.class))));
        return ids;
    }
}
