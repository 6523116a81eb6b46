package worksafe.platform.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.FileOwner;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope.Standing;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The applications that the present scope shows. */
@ApplicationScoped
class Applications extends WalledRepository<Application> implements FileOwner {

    /** Of the rows that files belong to, in the migration too. */
    static final String FILES = "application";

    static final Set<ApplicationStatus> OPEN =
            Set.of(ApplicationStatus.SUBMITTED, ApplicationStatus.RETURNED, ApplicationStatus.ACCEPTED);

    private final Listing<ApplicationSummary> listing;

    Applications(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Application.class, ApplicationSummary.class, ApplicationFilter.class, "-submittedAt");
    }

    @Override
    public String kind() {
        return FILES;
    }

    /** Whoever reads applications reads panels; experts read panels alone. */
    @Override
    public String permission() {
        return "panel:read";
    }

    /** An expert reads the papers of what a panel is about on which they sit; panels show their rows to no other. */
    @Override
    public void requireShown(UUID id) {
        var unused = get(id);
        if (scope().standing() == Standing.GUEST
                && getEntityManager()
                        .createQuery(
                                "select 1 from Panel p where p.subjectType = :type and p.subjectId = :id",
                                Integer.class)
                        .setParameter("type", ApplicationPanels.TYPE)
                        .setParameter("id", id)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty()) {
            throw new NotFound(id);
        }
    }

    /** What an application is about, which never changes. */
    record Matter(String kind, @Nullable UUID subjectId) {}

    /** The matter of an application, read without locking it; empty where there is none within the wall. */
    Optional<Matter> matter(UUID id) {
        return getEntityManager()
                .createQuery("select a.kind, a.subjectId from Application a where a.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> new Matter((String) row[0], (UUID) row[1]));
    }

    /** The number of the open application of that kind about a subject. */
    Optional<String> open(String kind, UUID subjectId) {
        return getEntityManager()
                .createQuery(
                        "select a.number from Application a where a.kind = :kind and a.subjectId = :subject"
                                + " and a.status in :open",
                        String.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .setParameter("open", OPEN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The open ones of that kind about a subject, without reading the rest of them. */
    @Transactional
    List<UUID> openIds(String kind, UUID subjectId) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Application a where a.kind = :kind and a.subjectId = :subject"
                                + " and a.status in :open order by a.id",
                        UUID.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .setParameter("open", OPEN)
                .getResultList();
    }

    /** The accepted one of that kind about a subject. */
    Optional<UUID> accepted(String kind, UUID subjectId) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Application a where a.kind = :kind and a.subjectId = :subject"
                                + " and a.status = ApplicationStatus.ACCEPTED order by a.id",
                        UUID.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those that the filter leaves. */
    Slice<ApplicationSummary> list(ApplicationFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
