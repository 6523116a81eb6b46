package worksafe.training.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.training.rule.TrainingBasis;

/** The workers of an enterprise who may not work on a day for want of training, or are warned of. */
@ApplicationScoped
public class UnfitWorkerQueries {

    private static final String BARS = "induction.bars";
    private static final String ASSESSMENT = "induction.post-assessment";
    private static final String PRACTICE = "induction.practice";
    private static final String RETRAINING = "induction.practice-retraining";
    private static final String GUIDED = "induction.guided";

    // Of a worker's inductions at the enterprise the last that had begun by that day counts.
    private static final String UNFIT = """
        with assessed as materialized (
            select distinct on (lower(d.data ->> 'personId'), d.data ->> 'job')
                lower(d.data ->> 'personId') as person, d.data ->> 'job' as job,
                cast(d.data ->> 'procedureMastered' as boolean) and cast(d.data ->> 'emergencyMastered' as boolean) as masters
            from (select cast(e.data as jsonb) as data, e.acted_at from register_entry e
                  where e.kind = 'post-assessment' and e.latest and e.live and e.enterprise_id = ?) d
            where cast(d.data ->> 'assessedOn' as date) <= cast(? as date)
            order by lower(d.data ->> 'personId'), d.data ->> 'job', cast(d.data ->> 'assessedOn' as date) desc, d.acted_at desc)
        select u.id, u.version, u.person_id, u.person_name, u.job, u.ground, u.independent_from from (
            select i.*, case
                when i.failed_on <= cast(? as date) and (i.fit_on is null or i.fit_on > cast(? as date)) then 'INDUCTION_FAILED'
                when i.fit_on is null or i.fit_on > cast(? as date) then 'INDUCTION_UNDER_WAY'
                when cast(? as boolean) and not coalesce(a.masters, false) then 'ASSESSMENT_MISSING'
                when cast(? as boolean) and i.practiced_on is null then 'PRACTICE_MISSING'
                when cast(? as date) is not null and greatest(i.practiced_on, i.fit_on, (
                    select max(cast(t.starts_at at time zone 'Asia/Shanghai' as date)) from training_enrolment t
                    where t.learner_key = cast(i.person_id as text) and t.purpose = 'PRACTICE' and t.status = 'CREDITED'
                      and cast(t.starts_at at time zone 'Asia/Shanghai' as date) <= cast(? as date))) < cast(? as date) then 'RETRAINING_OVERDUE'
                when i.independent_from > cast(? as date) then 'UNDER_GUIDANCE' end as ground
            from (select distinct on (c.person_id) c.* from induction c
                  where c.enterprise_id = ? and c.started_on <= cast(? as date)
                  order by c.person_id, c.started_on desc, c.started_at desc, c.id desc) i
            left join assessed a on a.person = cast(i.person_id as text) and a.job = i.job
            where i.left_on is null or i.left_on > cast(? as date)) u
        where u.ground is not null and %s""";

    private final EntityManager entities;
    private final EnterpriseDirectory enterprises;
    private final PolicyBook policies;
    private final Scopes scopes;

    UnfitWorkerQueries(EntityManager entities, EnterpriseDirectory enterprises, PolicyBook policies, Scopes scopes) {
        this.entities = entities;
        this.enterprises = enterprises;
        this.policies = policies;
        this.scopes = scopes;
    }

    /**
     * Those of an enterprise, by name.
     *
     * @param words a ground in the reader's language
     * @throws NotFound when there is no such enterprise within the scope
     */
    @Transactional
    Slice<UnfitWorker> of(
            UUID enterpriseId, LocalDate on, @Nullable Boolean barred, Page page, Function<UnfitGround, String> words) {
        var demands = demands(enterpriseId, on);
        var parameters = parameters(enterpriseId, on, demands);
        var conditions = ScopePredicate.sql(scopes.current(), "u", parameters);
        if (barred != null) {
            conditions += " and " + (barred ? "" : "not ") + barring(demands);
        }
        var total = page.counting() == Page.Counting.NONE ? null : count(conditions, parameters);
        var after = page.after();
        if (after != null) {
            conditions += " and (u.person_name, u.id) > (?, ?)";
            parameters.add(after.value(0, name -> name));
            parameters.add(after.value(1, UUID::fromString));
        }
        parameters.add(page.fetch());
        var rows = ScopePredicate.rows(
                entities, UNFIT.formatted(conditions) + " order by u.person_name, u.id limit ?", parameters);
        return Slice.of(
                rows.stream().map(row -> worker(row, demands, words)).toList(),
                page,
                worker -> List.of(worker.personName(), worker.inductionId()),
                total);
    }

    /** How many of an enterprise may not work on that day for want of training before work. */
    @Transactional
    public long barred(UUID enterpriseId, LocalDate on) {
        var demands = demands(enterpriseId, on);
        var parameters = parameters(enterpriseId, on, demands);
        return count(ScopePredicate.sql(scopes.current(), "u", parameters) + " and " + barring(demands), parameters);
    }

    /** That the worker may not work at all: for want of training, or of an assessment that more than a document asks for. */
    private static String barring(Demands demands) {
        var grounds = EnumSet.noneOf(UnfitGround.class);
        if (demands.bars() != null) {
            grounds.addAll(EnumSet.of(UnfitGround.INDUCTION_FAILED, UnfitGround.INDUCTION_UNDER_WAY));
        }
        var assessment = demands.assessment();
        if (assessment != null && assessment.bars()) {
            grounds.add(UnfitGround.ASSESSMENT_MISSING);
        }
        return grounds.isEmpty()
                ? "(false)"
                : grounds.stream().map(UnfitGround::name).collect(Collectors.joining("', '", "(u.ground in ('", "'))"));
    }

    private long count(String conditions, List<Object> parameters) {
        var counted = ScopePredicate.rows(
                entities,
                "select count(*), 0 from (" + UNFIT.formatted(conditions) + ") counted",
                List.copyOf(parameters));
        return ((Number) counted.getFirst()[0]).longValue();
    }

    private static List<Object> parameters(UUID enterpriseId, LocalDate on, Demands demands) {
        // Where nothing is asked again, no day is too long ago.
        var since = demands.since() == null ? LocalDate.of(1900, 1, 1) : demands.since();
        return new ArrayList<>(List.of(
                enterpriseId,
                on,
                on,
                on,
                on,
                demands.assessment() != null,
                demands.practice() != null,
                since,
                on,
                since,
                on,
                enterpriseId,
                on,
                on));
    }

    private Demands demands(UUID enterpriseId, LocalDate on) {
        var place = enterprises
                .find(enterpriseId)
                .filter(found -> scopes.current().covers(found.region(), found.sector(), enterpriseId))
                .orElseThrow(() -> new NotFound(enterpriseId));
        var book = policies.edition();
        var bars = row(book, BARS, place, on);
        var practice = row(book, PRACTICE, place, on);
        var retraining = row(book, RETRAINING, place, on);
        return new Demands(
                flagged(bars),
                flagged(row(book, ASSESSMENT, place, on)),
                flagged(practice),
                retraining == null ? null : TrainingBasis.of(retraining),
                retraining == null ? null : DutyPeriods.since(retraining.period(PolicyRow.VALUE), on),
                basis(row(book, GUIDED, place, on)));
    }

    private static @Nullable PolicyRow row(PolicyBook.Edition book, String code, Place place, LocalDate on) {
        return book.find(code, place.region(), place.sector(), place.trades(), on)
                .map(PolicyAnswer.Decided::result)
                .orElse(null);
    }

    private static @Nullable TrainingBasis flagged(@Nullable PolicyRow row) {
        return row == null || !row.flag(PolicyRow.VALUE) ? null : TrainingBasis.of(row);
    }

    private static @Nullable TrainingBasis basis(@Nullable PolicyRow row) {
        return row == null ? null : TrainingBasis.of(row);
    }

    private static UnfitWorker worker(Object[] row, Demands demands, Function<UnfitGround, String> words) {
        var ground = UnfitGround.valueOf((String) row[5]);
        var basis = switch (ground) {
            case INDUCTION_UNDER_WAY, INDUCTION_FAILED -> demands.bars();
            case ASSESSMENT_MISSING -> demands.assessment();
            case PRACTICE_MISSING -> demands.practice();
            case RETRAINING_OVERDUE -> demands.retraining();
            case UNDER_GUIDANCE -> demands.guided();
        };
        var before = ground == UnfitGround.INDUCTION_UNDER_WAY || ground == UnfitGround.INDUCTION_FAILED;
        return new UnfitWorker(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                ground,
                basis != null && (before || ground == UnfitGround.ASSESSMENT_MISSING && basis.bars()),
                ground == UnfitGround.UNDER_GUIDANCE ? day(row[6]) : null,
                basis,
                words.apply(ground));
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    /**
     * What is asked of workers at a place on a day.
     *
     * @param bars that nobody works before being taught
     * @param assessment that everybody is assessed in the job
     * @param since from when on a worker must have been in the practical workshop
     */
    private record Demands(
            @Nullable TrainingBasis bars,
            @Nullable TrainingBasis assessment,
            @Nullable TrainingBasis practice,
            @Nullable TrainingBasis retraining,
            @Nullable LocalDate since,
            @Nullable TrainingBasis guided) {}
}
