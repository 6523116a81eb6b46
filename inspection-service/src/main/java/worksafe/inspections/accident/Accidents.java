package worksafe.inspections.accident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.FileOwner;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.platform.service.lock.AdvisoryLock;

/** The accidents that the present scope shows. */
@ApplicationScoped
class Accidents extends WalledRepository<Accident> implements FileOwner {

    private static final AdvisoryLock LOCK = new AdvisoryLock("accident of the past", 103);

    /** Of the rows that files belong to, in the migration too. */
    static final String FILES = "accident";

    private final Listing<AccidentSummary> listing;

    Accidents(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                Accident.class, AccidentSummary.class, AccidentFilter.class, "-occurredOn", "-reportedAt");
    }

    @Override
    public String kind() {
        return FILES;
    }

    @Override
    public String permission() {
        return "accident:read";
    }

    @Override
    public void requireShown(UUID id) {
        var unused = get(id);
    }

    /**
     * Whether an accident of the past of that unit, title, place and day was entered. Keeps others from entering it until the
     * transaction ends.
     *
     * @param unitName of a unit that is not registered
     */
    boolean isRecalled(Accident.Place place, @Nullable String unitName, String title, LocalDate day) {
        LOCK.take(getEntityManager(), place.region() + " " + day + " " + title);
        var enterprise = place.enterpriseId();
        return count(
                        "region = ?1 and happened.title = ?2 and happened.occurredOn = ?3 and historic = true and "
                                + (enterprise == null ? "happened.unitName = ?4" : "enterpriseId = ?4"),
                        place.region().value(),
                        title,
                        day,
                        enterprise == null ? Objects.requireNonNull(unitName) : enterprise)
                > 0;
    }

    /** Whose report that paper is to publish. */
    Optional<UUID> idOfPaper(UUID paper) {
        return find("paperId", paper).firstResultOptional().map(Accident::id);
    }

    /** Those that the filter leaves; an enterprise is listed none that it was not told of. */
    Slice<AccidentSummary> list(AccidentFilter filter, PageQuery query) {
        return scope().enterprises() == null
                ? listing.slice(filter, query)
                : listing.slice(query, () -> listing.of(filter).where("r.told = true"));
    }
}
