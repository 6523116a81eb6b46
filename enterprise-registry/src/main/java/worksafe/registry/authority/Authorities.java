package worksafe.registry.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.BrokenConstraint;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.RegistryProblem;

/** The authorities that the present scope shows. */
@ApplicationScoped
public class Authorities extends WalledRepository<Authority> {

    private final Listing<AuthoritySummary> listing;

    Authorities(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Authority.class, AuthoritySummary.class, AuthorityFilter.class, "name");
    }

    /**
     * A post as somebody may hold it.
     *
     * @param region where the authority is
     * @param sector what it is competent for; absent where for everything
     */
    public record Place(
            UUID authorityId,
            String authorityName,
            RegionCode region,
            @Nullable Sector sector,
            String postCode,
            String postName,
            PostKind postKind,
            @Nullable String sectionCode,
            @Nullable String sectionName) {}

    /** @throws RuleViolation when there is no such authority within the scope */
    void requireKnown(UUID id) {
        if (findByIdOptional(id)
                .filter(authority -> authority.isWithin(scope()))
                .isEmpty()) {
            throw new RuleViolation(RegistryProblem.AUTHORITY_UNKNOWN, id.toString());
        }
    }

    /**
     * A post of an authority that exists on all of those days; until the transaction ends it cannot be ended.
     *
     * @param sectionCode absent: the post's own section
     * @throws RuleViolation {@code authority-unknown}, {@code authority-part-unknown} or {@code official-days-outside}
     */
    @Transactional(TxType.MANDATORY)
    public Place place(UUID authorityId, String postCode, @Nullable String sectionCode, Days days) {
        return findByIdOptional(authorityId, LockModeType.PESSIMISTIC_READ)
                .filter(authority -> authority.isWithin(scope()))
                .orElseThrow(() -> new RuleViolation(RegistryProblem.AUTHORITY_UNKNOWN, authorityId.toString()))
                .place(postCode, sectionCode, days);
    }

    /**
     * One, as a line of a list.
     *
     * @throws worksafe.platform.http.NotFound when there is none, or none within the scope
     */
    @Transactional
    public AuthoritySummary summary(UUID id) {
        return AuthoritySummary.of(get(id));
    }

    /** @throws RuleViolation when an authority of that name is there already on one of its days */
    void write(Authority authority) {
        BrokenConstraint.written(
                () -> persistAndFlush(authority),
                Map.of(
                        "ex_authority_overlap",
                        () -> new RuleViolation(RegistryProblem.AUTHORITY_ALREADY_THERE, authority.name())));
    }

    /** Those that the filter leaves. */
    public Slice<AuthoritySummary> list(AuthorityFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
