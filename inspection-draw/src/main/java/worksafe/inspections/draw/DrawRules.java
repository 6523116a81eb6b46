package worksafe.inspections.draw;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.srd.Quota;
import worksafe.inspections.srd.form.Suite;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.RuleViolation;

/** What the plan of a draw fixes, from whom is drawn to the hash function. Never changed. */
@Embeddable
public class DrawRules {

    @Column(updatable = false)
    private String plan;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Stratification stratifyBy;

    @Column(updatable = false)
    private long filterRegion;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> filterSectors;

    @Column(updatable = false)
    private LocalDate visitsFrom;

    @Column(updatable = false)
    private LocalDate visitsUntil;

    @Column(updatable = false)
    private @Nullable Integer ratioPermille;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "draw_quota", joinColumns = @JoinColumn(name = "draw_id"))
    @OrderColumn(name = "position")
    private List<QuotaRule> quotas = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "draw_need", joinColumns = @JoinColumn(name = "draw_id"))
    @OrderColumn(name = "position")
    private List<NeedRule> needs = new ArrayList<>();

    @Column(updatable = false)
    private int teamSize;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Staffing staffing;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> offices;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> substitutionReasons;

    @Column(updatable = false)
    private String beacon;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Suite suite;

    protected DrawRules() {} // for Hibernate

    /**
     * The rules of a plan.
     *
     * @param plan reference of the plan
     * @param pool from whom is drawn
     * @param visits when they are visited
     * @param quotas how many, by stratum or by one ratio
     * @param needs qualifications of leaders
     * @param crew who goes
     * @param substitutionReasons the only reasons for which a drawn object may be replaced
     * @param beacon which public value will be used; empty for none
     * @param suite the hash function
     */
    public DrawRules(
            String plan,
            Pool pool,
            Period visits,
            Quotas quotas,
            List<NeedRule> needs,
            Crew crew,
            List<String> substitutionReasons,
            String beacon,
            Suite suite) {
        this.plan = plan;
        this.stratifyBy = pool.stratifyBy();
        this.filterRegion = pool.region().value();
        this.filterSectors = pool.sectors().stream().map(Sector::name).toList();
        this.visitsFrom = visits.from();
        this.visitsUntil = visits.until();
        this.ratioPermille = quotas.permille();
        this.quotas.addAll(quotas.rules());
        this.needs.addAll(needs);
        this.teamSize = crew.teamSize();
        this.staffing = crew.staffing();
        this.offices = crew.offices().stream().map(RegionCode::toString).toList();
        this.substitutionReasons = substitutionReasons;
        this.beacon = beacon;
        this.suite = suite;
    }

    /**
     * From whom is drawn.
     *
     * @param stratifyBy how they are divided
     * @param region their place
     * @param sectors their sectors; none for all
     */
    public record Pool(Stratification stratifyBy, RegionCode region, List<Sector> sectors) {}

    /**
     * Who goes.
     *
     * @param teamSize inspectors for each object
     * @param offices places of the offices below whose inspectors go besides; none where only the authority's own do
     */
    public record Crew(int teamSize, Staffing staffing, List<RegionCode> offices) {

        public Crew {
            offices = List.copyOf(offices);
        }
    }

    /** First and last day of the visits. */
    public record Period(LocalDate from, LocalDate until) {}

    /**
     * How many are drawn.
     *
     * @param permille one ratio for all strata; absent where {@code rules} speak
     * @param rules by stratum; whatever is not named is not drawn from
     */
    public record Quotas(@Nullable Integer permille, List<QuotaRule> rules) {

        public Quotas {
            rules = List.copyOf(rules);
        }

        /**
         * How many are drawn of each stratum; none of those that no quota names.
         *
         * @param strata the sizes of the pool's strata
         * @throws RuleViolation when a quota names no stratum of the pool, is larger than its stratum, or all are 0
         */
        public List<Quota> of(Map<String, Integer> strata) {
            var counts = new LinkedHashMap<String, Integer>();
            strata.forEach(
                    (stratum, size) -> counts.put(stratum, permille == null ? 0 : QuotaRule.share(size, permille)));
            for (var rule : rules) {
                var size = strata.get(rule.stratum());
                if (size == null) {
                    throw new RuleViolation(DrawProblem.QUOTA_STRATUM_UNKNOWN, rule.stratum());
                }
                if (rule.of(size) > size) {
                    throw new RuleViolation(DrawProblem.QUOTA_TOO_LARGE, rule.stratum(), rule.of(size), size);
                }
                counts.put(rule.stratum(), rule.of(size));
            }
            if (counts.values().stream().allMatch(count -> count == 0)) {
                throw new RuleViolation(DrawProblem.QUOTA_NOTHING);
            }
            return counts.entrySet().stream()
                    .map(entry -> new Quota(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /** The same rules, for another draw to keep. */
    DrawRules copy() {
        return new DrawRules(plan, pool(), visits(), quotas(), needs(), crew(), substitutionReasons, beacon, suite);
    }

    /** The qualification that leads a visit there, if one is asked for; what is said of a sector goes first. */
    public Optional<String> skillNeeded(String stratum, Sector ofSector) {
        return needs.stream()
                .filter(need -> need.sector() == ofSector)
                .findFirst()
                .or(() -> needs.stream()
                        .filter(need -> stratum.equals(need.stratum()))
                        .findFirst())
                .map(NeedRule::skill);
    }

    /**
     * The beacon string: the sealed rule, a vertical bar and the published value.
     *
     * @throws RuleViolation when a value is missing, or given although no beacon is sealed
     */
    public String beaconString(@Nullable String value) {
        if (beacon.isEmpty() != (value == null || value.isEmpty())) {
            throw new RuleViolation(DrawProblem.BEACON_NOT_AS_SEALED, beacon);
        }
        return beacon.isEmpty() ? "" : beacon + "|" + value;
    }

    public String plan() {
        return plan;
    }

    public Pool pool() {
        return new Pool(
                stratifyBy,
                new RegionCode(filterRegion),
                filterSectors.stream().map(Sector::valueOf).toList());
    }

    public Period visits() {
        return new Period(visitsFrom, visitsUntil);
    }

    public Quotas quotas() {
        return new Quotas(ratioPermille, quotas);
    }

    public List<NeedRule> needs() {
        return List.copyOf(needs);
    }

    public int teamSize() {
        return teamSize;
    }

    public Crew crew() {
        return new Crew(teamSize, staffing, offices.stream().map(RegionCode::of).toList());
    }

    public List<String> substitutionReasons() {
        return substitutionReasons;
    }

    public String beacon() {
        return beacon;
    }

    public Suite suite() {
        return suite;
    }
}
