package worksafe.registry.project;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.platform.files.FileOwner;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.project.ProjectReports.PlaceStageCount;

/** The construction projects that the present scope shows. */
@ApplicationScoped
class ConstructionProjects extends WalledRepository<ConstructionProject> implements FileOwner {

    /** Of the rows that files belong to, in the migration too. */
    static final String FILES = "construction-project";

    private final Listing<ProjectSummary> listing;
    private final AgroalDataSource database;

    ConstructionProjects(Scopes scopes, Listings listings, AgroalDataSource database) {
        super(scopes);
        this.database = database;
        listing =
                listings.walled(ConstructionProject.class, ProjectSummary.class, ProjectFilter.class, "-registeredAt");
    }

    @Override
    public String kind() {
        return FILES;
    }

    @Override
    public String permission() {
        return "construction-project:read";
    }

    @Override
    public void requireShown(UUID id) {
        var unused = get(id);
    }

    /** Those of an enterprise that are on their way, in the order of their ids. */
    List<UUID> open(UUID enterpriseId) {
        return getEntityManager()
                .createQuery(
                        "select p.id from ConstructionProject p where p.enterpriseId = :enterprise and p.status not in :over"
                                + " order by p.id",
                        UUID.class)
                .setParameter("enterprise", enterpriseId)
                .setParameter("over", List.of(ProjectStatus.COMPLETED, ProjectStatus.IN_USE, ProjectStatus.ABANDONED))
                .getResultList();
    }

    /** Which of those obligations the enterprise is known not to meet by a law, a regulation or a rule. */
    List<String> unmet(UUID enterpriseId, List<String> obligations) {
        return getEntityManager()
                .createNativeQuery(
                        "select kind from obligation where enterprise_id = :id and state = 'UNMET' and kind in (:kinds)"
                                + " order by kind",
                        String.class)
                .setParameter("id", enterpriseId)
                .setParameter("kinds", obligations)
                .getResultList();
    }

    /**
     * Those that their owners accepted from the one day on and before the other, of these kinds, in a place; by id.
     *
     * @throws NotFound when the place lies outside the scope
     */
    List<ConstructionProject> accepted(RegionCode place, Set<ProjectKind> kinds, LocalDate from, LocalDate before) {
        var within = scope().narrowedTo(place);
        if (within.low() > within.high()) {
            throw new NotFound(place);
        }
        var conditions = new ArrayList<String>();
        var parameters = ScopePredicate.hql(within, "p", conditions);
        conditions.add("p.acceptedOn is not null");
        var query = getEntityManager()
                .createQuery(
                        "from ConstructionProject p where p.kind in :kinds and p.status in :statuses"
                                + " and p.acceptedOn >= :first and p.acceptedOn < :end and "
                                + String.join(" and ", conditions) + " order by p.id",
                        ConstructionProject.class)
                .setParameter("kinds", kinds)
                .setParameter("statuses", List.of(ProjectStatus.COMPLETED, ProjectStatus.IN_USE))
                .setParameter("first", from)
                .setParameter("end", before);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** How many projects of each place below there are at each stage. */
    @Transactional
    Slice<PlaceStageCount> portfolio(@Nullable RegionCode place) {
        var scope = scope().narrowedTo(place);
        var parameters = new ArrayList<Object>();
        var within = ScopePredicate.sql(scope, "p", parameters);
        var counts = JdbcRows.list(
                database,
                "select coalesce(p." + below(scope.level().orElse(RegionLevel.NATION)) + ", p.region), p.stage,"
                        + " count(*) filter (where p.status not in ('COMPLETED', 'IN_USE')),"
                        + " count(*) filter (where p.status in ('COMPLETED', 'IN_USE')),"
                        + " count(*) filter (where p.overdue_since is not null),"
                        + " count(*) filter (where p.standing <> 'IN_ORDER')"
                        + " from construction_project p where p.status <> 'ABANDONED' and " + within
                        + " group by 1, 2 order by 1, 2",
                parameters,
                row -> new PlaceStageCount(
                        new RegionCode(row.getLong(1)).toString(),
                        ProjectStage.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)));
        counts.sort(Comparator.comparing(PlaceStageCount::region).thenComparing(PlaceStageCount::stage));
        return Slice.complete(counts);
    }

    /** The column of the places right below that level. */
    private static String below(RegionLevel level) {
        return switch (level) {
            case NATION -> "province";
            case PROVINCE -> "city";
            case CITY -> "county";
            case COUNTY -> "town";
            case TOWN, VILLAGE -> "region";
        };
    }

    /** Those that the filter leaves. */
    Slice<ProjectSummary> list(ProjectFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
