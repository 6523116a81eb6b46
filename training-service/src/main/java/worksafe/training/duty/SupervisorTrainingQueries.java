package worksafe.training.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Page;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingBasis;

/** Rotation training of the officials of the roster (脱产轮训), as the policy of their place asks for it. */
@ApplicationScoped
class SupervisorTrainingQueries implements PolicyBook.Words {

    private static final String ROTATION = "training.rotation.";
    private static final String CERTIFICATE = "training.supervisor-certificate.";
    private static final String OFF_DUTY = "offDuty";
    private static final String EXAMINED = "examined";
    private static final List<TrainingAudience> AUDIENCES = Arrays.stream(TrainingAudience.values())
            .filter(TrainingAudience::official)
            .toList();

    private static final String PLACES = "select distinct o.region, coalesce(o.sector, '') from official_snapshot o"
            + " where o.holds and o.region between ? and ?";

    private static final String TRAINED = """
        with asked as (
            select * from unnest(cast(? as bigint[]), cast(? as text[]), cast(? as text[]), cast(? as date[]), cast(? as bool[]), cast(? as bool[]), cast(? as bool[]))
                as a (region, sector, audience, since, off_duty, examined, certified)),
        roster as (
            select o.*, case o.post_kind when 'VILLAGE_SUPERVISOR' then 'VILLAGE_SUPERVISOR' when 'HEAD' then 'LEADER'
                else 'STAFF' end as audience
            from official_snapshot o
            where o.holds and o.post_kind <> 'OTHER' and o.from_day <= cast(? as date)
              and (o.until_day is null or o.until_day >= cast(? as date)) and %s),
        certificate as materialized (
            select account(cast(v.data as jsonb) ->> 'account') as account_key,
                bool_or(v.live and cast(cast(v.data as jsonb) ->> 'validFrom' as date) <= cast(? as date)
                    and cast(cast(v.data as jsonb) ->> 'validUntil' as date) >= cast(? as date)) as in_force
            from register_entry v
            where v.kind = 'village-supervisor-certificate' and v.latest
            group by 1),
        judged as (
            select r.official_id, r.account, r.name, r.authority_name, r.post_name, r.region, r.sector, r.audience,
                t.trained_on, case
                    when t.failed_on > coalesce(t.trained_on, '-infinity') then 'EXAM_FAILED'
                    when t.trained_on is null then 'NEVER_TRAINED'
                    when t.trained_on < a.since then 'ROTATION_OVERDUE'
                    when a.certified and not coalesce(c.in_force, t.certified, false) then 'CERTIFICATE_MISSING' end as ground
            from roster r
            join asked a on a.region = r.region and a.sector = coalesce(r.sector, '') and a.audience = r.audience
            left join lateral (
                select max(e.day) filter (where e.status = 'CREDITED' and e.purpose = 'ROTATION'
                        and (e.off_duty or not a.off_duty) and (e.examined or not a.examined)) as trained_on,
                    max(e.day) filter (where e.purpose = 'ROTATION' and not e.passed) as failed_on,
                    bool_or(e.status = 'CREDITED' and e.certificate_number is not null) as certified
                from (select n.*, cast(n.starts_at at time zone 'Asia/Shanghai' as date) as day from training_enrolment n
                      where n.learner_key = 'account:' || r.account_key) e
                where e.day <= cast(? as date)) t on true
            left join certificate c on r.audience = 'VILLAGE_SUPERVISOR' and c.account_key = r.account_key)
        select j.official_id, j.account, j.name, j.authority_name, j.post_name, j.region, j.sector, j.audience,
            j.trained_on, j.ground
        from judged j where true""";

    private final EntityManager entities;
    private final PolicyBook policies;
    private final Scopes scopes;

    SupervisorTrainingQueries(EntityManager entities, PolicyBook policies, Scopes scopes) {
        this.entities = entities;
        this.policies = policies;
        this.scopes = scopes;
    }

    @Override
    public boolean areFor(String code) {
        return code.equals(ROTATION + "*") || code.equals(CERTIFICATE + "*");
    }

    @Override
    public Set<String> words() {
        return AUDIENCES.stream().map(TrainingAudience::code).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The officials whose place asks for rotation, by name.
     *
     * @param met whether nothing is lacking; absent for all
     */
    @Transactional
    Slice<SupervisorTraining> list(
            @Nullable RegionCode region,
            @Nullable TrainingAudience audience,
            @Nullable Boolean met,
            LocalDate on,
            Page page) {
        var scope = scopes.current();
        if (scope.region() == null || scope.enterprises() != null) {
            return Slice.complete(List.of());
        }
        var asked = asked(region, on);
        var parameters = parameters(asked, scope, region, on);
        var conditions = new StringBuilder();
        if (met != null) {
            conditions.append(met ? " and j.ground is null" : " and j.ground is not null");
        }
        if (audience != null) {
            conditions.append(" and j.audience = ?");
            parameters.add(audience.name());
        }
        var after = page.after();
        if (after != null) {
            conditions.append(" and (j.name, j.official_id) > (?, ?)");
            parameters.add(after.value(0, name -> name));
            parameters.add(after.value(1, UUID::fromString));
        }
        parameters.add(page.fetch());
        var rows = ScopePredicate.rows(
                entities,
                TRAINED.formatted(within(scope)) + conditions + " order by j.name, j.official_id limit ?",
                parameters);
        return Slice.of(
                rows.stream().map(row -> training(row, asked)).toList(),
                page,
                one -> List.of(one.name(), one.officialId()));
    }

    /** The roster has no columns of levels: the places of the scope are a range of codes. */
    private static String within(Scope scope) {
        return "o.region between ? and ? and o.region between ? and ?"
                + (scope.sectors() == null ? "" : " and o.sector = any (?)");
    }

    private static List<Object> parameters(
            Map<Asking, Asked> asked, Scope scope, @Nullable RegionCode region, LocalDate on) {
        var keys = List.copyOf(asked.keySet());
        var rows =
                keys.stream().map(key -> Objects.requireNonNull(asked.get(key))).toList();
        var around = region == null ? RegionCode.NATION : region;
        var own = Objects.requireNonNull(scope.region());
        var parameters = new ArrayList<Object>(List.of(
                keys.stream().map(Asking::region).toArray(Long[]::new),
                keys.stream().map(Asking::sector).toArray(String[]::new),
                keys.stream().map(key -> key.audience().name()).toArray(String[]::new),
                rows.stream().map(Asked::since).toArray(LocalDate[]::new),
                rows.stream().map(Asked::offDuty).toArray(Boolean[]::new),
                rows.stream().map(Asked::examined).toArray(Boolean[]::new),
                rows.stream().map(Asked::certified).toArray(Boolean[]::new),
                on,
                on,
                own.low(),
                own.high(),
                around.low(),
                around.high()));
        var sectors = scope.sectors();
        if (sectors != null) {
            parameters.add(sectors.stream().map(Enum::name).toArray(String[]::new));
        }
        // For the certificates that were in force, and for the trainings.
        parameters.addAll(List.of(on, on, on));
        return parameters;
    }

    private Map<Asking, Asked> asked(@Nullable RegionCode region, LocalDate on) {
        var around = region == null ? RegionCode.NATION : region;
        var book = policies.edition();
        var asked = new HashMap<Asking, Asked>();
        for (var row : ScopePredicate.rows(entities, PLACES, List.of(around.low(), around.high()))) {
            var place = new RegionCode(((Number) row[0]).longValue());
            var word = (String) row[1];
            var sector = word.isEmpty() ? null : Sector.valueOf(word);
            for (var audience : AUDIENCES) {
                book.find(ROTATION + audience.code(), place, sector, on).ifPresent(answer -> {
                    var rotation = answer.result();
                    var certified = book.find(CERTIFICATE + audience.code(), place, sector, on)
                            .filter(one -> one.result().flag(PolicyRow.VALUE))
                            .map(PolicyAnswer.Decided::result);
                    asked.put(
                            new Asking(place.value(), word, audience),
                            new Asked(
                                    DutyPeriods.since(rotation.period(PolicyRow.VALUE), on),
                                    rotation.flag(OFF_DUTY),
                                    rotation.flag(EXAMINED),
                                    certified.isPresent(),
                                    TrainingBasis.of(rotation),
                                    certified.map(TrainingBasis::of).orElse(null)));
                });
            }
        }
        return asked;
    }

    private static SupervisorTraining training(Object[] row, Map<Asking, Asked> asked) {
        var region = ((Number) row[5]).longValue();
        var sector = (String) row[6];
        var audience = TrainingAudience.valueOf((String) row[7]);
        var ground = row[9] == null ? null : SupervisorGround.valueOf((String) row[9]);
        var demand = Objects.requireNonNull(asked.get(new Asking(region, sector == null ? "" : sector, audience)));
        var certificate = demand.certificate();
        var basis =
                ground == SupervisorGround.CERTIFICATE_MISSING && certificate != null ? certificate : demand.rotation();
        return new SupervisorTraining(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                new RegionCode(region).toString(),
                sector == null ? null : Sector.valueOf(sector),
                audience,
                row[8] instanceof Date date ? date.toLocalDate() : (LocalDate) row[8],
                ground,
                ground != null && basis.bars(),
                demand.offDuty(),
                demand.examined(),
                basis);
    }

    private record Asking(long region, String sector, TrainingAudience audience) {}

    private record Asked(
            LocalDate since,
            boolean offDuty,
            boolean examined,
            boolean certified,
            TrainingBasis rotation,
            @Nullable TrainingBasis certificate) {}
}
