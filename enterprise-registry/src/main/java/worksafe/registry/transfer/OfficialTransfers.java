package worksafe.registry.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.BrokenConstraint;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The transfers of officials that the present scope shows. */
@ApplicationScoped
class OfficialTransfers extends WalledRepository<OfficialTransfer> {

    private final Listing<TransferSummary> listing;

    OfficialTransfers(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                OfficialTransfer.class, TransferSummary.class, TransferFilter.class, "-proposedAt", "dueDate");
    }

    /** @throws RuleViolation when another transfer of that entry is under way */
    void add(OfficialTransfer transfer) {
        BrokenConstraint.written(
                () -> persistAndFlush(transfer),
                Map.of(
                        "uq_official_transfer",
                        () -> new RuleViolation(TransferProblem.TRANSFER_UNDER_WAY, transfer.name())));
    }

    /** Those that the filter leaves. */
    Slice<TransferSummary> list(TransferFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
