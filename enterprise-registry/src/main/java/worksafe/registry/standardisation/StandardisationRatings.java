package worksafe.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.RegistryProblem;

/** The ratings that the present scope shows. */
@ApplicationScoped
class StandardisationRatings extends WalledRepository<StandardisationRating> {

    private final Listing<RatingSummary> listing;

    StandardisationRatings(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(StandardisationRating.class, RatingSummary.class, RatingFilter.class, "-openedAt");
    }

    /** Those of the enterprise by the same standard that were given before: held, or expired and not renewed since. */
    List<UUID> before(StandardisationRating rating) {
        return getEntityManager()
                .createQuery(
                        "select r.id from StandardisationRating r where r.enterpriseId = :enterprise"
                                + " and r.standard = :standard and r.id <> :id"
                                + " and (r.status = RatingStatus.RATED or r.endReason = RatingEnd.EXPIRED) order by r.id",
                        UUID.class)
                .setParameter("enterprise", rating.enterpriseId())
                .setParameter("standard", rating.standard())
                .setParameter("id", rating.id())
                .getResultList();
    }

    /**
     * @param held whether a level that is held is meant, or a matter under way
     * @throws RuleViolation where the enterprise has one by that standard
     */
    void requireNone(UUID enterpriseId, String standard, boolean held) {
        getEntityManager()
                .createQuery(
                        "select r.number from StandardisationRating r where r.enterpriseId = :enterprise"
                                + " and r.standard = :standard and r.status in :statuses",
                        String.class)
                .setParameter("enterprise", enterpriseId)
                .setParameter("standard", standard)
                .setParameter("statuses", held ? Set.of(RatingStatus.RATED) : RatingStatus.UNDER_WAY)
                .getResultStream()
                .findFirst()
                .ifPresent(number -> {
                    throw new RuleViolation(RegistryProblem.STANDARDISATION_ALREADY_THERE, number, standard);
                });
    }

    /** Those of an enterprise that have not ended, in the order of their ids. */
    List<UUID> open(UUID enterpriseId) {
        return getEntityManager()
                .createQuery(
                        "select r.id from StandardisationRating r where r.enterpriseId = :enterprise"
                                + " and r.status <> RatingStatus.ENDED order by r.id",
                        UUID.class)
                .setParameter("enterprise", enterpriseId)
                .getResultList();
    }

    /** Those that the filter leaves. */
    Slice<RatingSummary> list(RatingFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
