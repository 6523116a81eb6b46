package worksafe.platform.applications.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import worksafe.kernel.Accounts;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The panels that the present scope shows. */
@ApplicationScoped
class Panels extends WalledRepository<Panel> {

    private final Listing<PanelSummary> listing;

    Panels(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Panel.class, PanelSummary.class, PanelFilter.class, "-convenedAt");
    }

    /** The panel about a matter that was not dissolved. */
    Optional<Panel> about(String type, UUID subjectId) {
        return find("subjectType = ?1 and subjectId = ?2 and status <> ?3", type, subjectId, PanelStatus.DISSOLVED)
                .firstResultOptional();
    }

    /** All panels there ever were about a matter. */
    List<Panel> everAbout(String type, UUID subjectId) {
        return list("subjectType = ?1 and subjectId = ?2", type, subjectId);
    }

    /** What a panel is about, without reading or locking it. */
    record Matter(String type, UUID subjectId) {}

    /** The matter of a panel, which never changes; empty where there is none, or none within the wall. */
    Optional<Matter> matter(UUID id) {
        return getEntityManager()
                .createQuery("select p.subjectType, p.subjectId from Panel p where p.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> new Matter((String) row[0], (UUID) row[1]));
    }

    /** Those that the filter leaves; of a guest, those on which the account sits. */
    Slice<PanelSummary> list(PanelFilter filter, PageQuery query) {
        return listing.slice(
                query,
                () -> listing.of(filter)
                        .where(
                                "exists (select 1 from Panel p join p.members m where p.id = r.id and m.account = :account)",
                                "account",
                                scope().standing() == Scope.Standing.GUEST
                                        ? Accounts.folded(scope().subject())
                                        : null));
    }
}
