package worksafe.registry.bureau.sender;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.BrokenConstraint;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.bureau.BureauProblem;

/** The senders that the present scope shows. */
@ApplicationScoped
class BureauSenders extends WalledRepository<BureauSender> {

    private final Listing<SenderSummary> listing;

    BureauSenders(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(BureauSender.class, SenderSummary.class, SenderFilter.class, "-registeredAt");
    }

    Slice<SenderSummary> list(SenderFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** One that has not ended. */
    Optional<BureauSender> active(String code) {
        return find("code = ?1 and endedAt is null", code)
                .firstResultOptional()
                .filter(sender -> sender.isWithin(scope()));
    }

    /** @throws RuleViolation 409 {@code bureau-sender-code-taken}, also where the other is out of sight */
    void add(BureauSender sender) {
        persist(sender);
        BrokenConstraint.written(
                this::flush,
                Map.of(
                        "uq_bureau_sender_code",
                        () -> new RuleViolation(BureauProblem.BUREAU_SENDER_CODE_TAKEN, sender.code())));
    }
}
