package worksafe.registry.grade;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.enterprise.Enterprises;
import worksafe.registry.grade.GradeCoverage.GradeCount;
import worksafe.registry.grade.GradeCoverage.LackCount;

/** The grades that the present scope shows: as they were found last in lists, found anew for one. */
@ApplicationScoped
public class GradeQueries {

    private final AgroalDataSource database;
    private final EntityManager entities;
    private final GradeFactReader facts;
    private final GradeRuleQueries book;
    private final Enterprises enterprises;
    private final Scopes scopes;
    private final Listing<EnterpriseGrade> graded;
    private final Listing<EnterpriseGrade> ungraded;
    private final Listing<GradeChange> changes;
    private final Listing<GradeChange> movers;

    GradeQueries(
            AgroalDataSource database,
            EntityManager entities,
            GradeFactReader facts,
            GradeRuleQueries book,
            Enterprises enterprises,
            Scopes scopes,
            Listings listings) {
        this.database = database;
        this.entities = entities;
        this.facts = facts;
        this.book = book;
        this.enterprises = enterprises;
        this.scopes = scopes;
        graded = listings.walled(
                EnterpriseGrade.class,
                EnterpriseGrade.class,
                GradeSummary.Filter.class,
                "-score",
                "score",
                "-changedAt");
        ungraded = listings.walled(
                EnterpriseGrade.class,
                EnterpriseGrade.class,
                GradeSummary.UngradedFilter.class,
                "-changedAt",
                "-score");
        changes = listings.walled(
                GradeChange.class, GradeChange.class, GradeChange.Filter.class, "-changedAt", "changedAt");
        movers = listings.walled(
                GradeChange.class, GradeChange.class, GradeChange.MoverFilter.class, "-changedAt", "changedAt");
    }

    /** Those with a grade, the most dangerous first. */
    Slice<GradeSummary> ranking(GradeSummary.Filter filter, PageQuery query) {
        return graded.slice(query, () -> graded.of(filter).where("r.active").where("r.grade is not null"))
                .map(EnterpriseGrade::summary);
    }

    /** Those without one, and why. */
    Slice<GradeSummary> ungraded(GradeSummary.UngradedFilter filter, PageQuery query) {
        return ungraded.slice(query, () -> ungraded.of(filter).where("r.active").where("r.grade is null"))
                .map(EnterpriseGrade::summary);
    }

    /** What became of one enterprise. */
    Slice<GradeChange.View> changes(UUID enterprise, GradeChange.Filter filter, PageQuery query) {
        return changes.slice(
                        query,
                        () -> changes.of(filter)
                                .where(
                                        "r.enterpriseId = :enterprise",
                                        "enterprise",
                                        enterprises.view(enterprise).id()))
                .map(GradeChange::view);
    }

    /** Whose grade became better or worse. */
    Slice<GradeChange.Mover> movers(GradeChange.MoverFilter filter, PageQuery query) {
        return movers.slice(query, () -> movers.of(filter).where("r.movement is not null"))
                .map(GradeChange::mover);
    }

    /** How many enterprises of a place have which grade, and why others have none. */
    @Transactional
    public GradeCoverage coverage(@Nullable RegionCode region) {
        return JdbcRows.within(database, connection -> {
            var scope = scopes.current().narrowedTo(region);
            var parameters = new ArrayList<Object>();
            var within = ScopePredicate.sql(scope, "g", parameters);
            var grades = new EnumMap<SafetyGrade, Long>(SafetyGrade.class);
            Arrays.stream(SafetyGrade.values()).forEach(grade -> grades.put(grade, 0L));
            JdbcRows.each(
                    connection,
                    "select grade, count(*) from enterprise_grade g where active and grade is not null and " + within
                            + " group by 1",
                    parameters,
                    row -> grades.put(SafetyGrade.valueOf(row.getString(1)), row.getLong(2)));
            var missing = new ArrayList<LackCount>();
            JdbcRows.each(
                    connection,
                    "select lack, count(*) from enterprise_grade g, unnest(missing) lack where active and grade is null and "
                            + within + " group by 1 order by 2 desc, 1",
                    parameters,
                    row -> missing.add(new LackCount(GradeLack.valueOf(row.getString(1)), row.getLong(2))));
            return new GradeCoverage(
                    active(connection, scope),
                    grades.values().stream().mapToLong(Long::longValue).sum(),
                    grades.entrySet().stream()
                            .map(counted -> new GradeCount(counted.getKey(), counted.getValue()))
                            .toList(),
                    missing);
        });
    }

    private static long active(Connection connection, Scope scope) throws SQLException {
        var parameters = new ArrayList<Object>();
        var within = ScopePredicate.sql(scope, "e", parameters);
        var count = new ArrayList<Long>();
        JdbcRows.each(
                connection,
                "select count(*) from enterprise e where state = 'ACTIVE' and " + within,
                parameters,
                row -> count.add(row.getLong(1)));
        return count.getFirst();
    }

    /** The grade as it was found last; empty before that, or outside the scope. */
    @Transactional
    public Optional<GradeSummary> find(UUID enterprise) {
        return entities.createQuery("from EnterpriseGrade g where g.enterpriseId = :enterprise", EnterpriseGrade.class)
                .setParameter("enterprise", enterprise)
                .getResultStream()
                .findFirst()
                .map(EnterpriseGrade::summary);
    }

    /**
     * One enterprise, graded by what is known now.
     *
     * @throws NotFound when there is none, or it lies outside the scope
     */
    @Transactional
    GradeView now(UUID enterprise) {
        var current = book.now();
        return JdbcRows.within(database, connection -> {
            var known = facts.read(connection, List.of(enterprise), false).stream()
                    .filter(found -> scopes.current().covers(found.region(), found.sector(), found.id()))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(enterprise));
            var rows = current.rows(known.region(), known.sector());
            return GradeView.of(known, Graded.of(known, rows), rows);
        });
    }
}
