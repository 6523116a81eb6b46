package worksafe.registry.credit;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** What is held against the enterprises of the present scope, and the credit of each. */
@ApplicationScoped
class CreditLists {

    private final Listing<EnterpriseViolation> violations;
    private final Listing<CreditLine> lines;

    CreditLists(Listings listings) {
        violations =
                listings.walled(ViolationRow.class, EnterpriseViolation.class, ViolationFilter.class, "-occurredAt");
        lines = listings.walled(CreditLineRow.class, CreditLine.class, CreditLineFilter.class, "enterpriseName");
    }

    Slice<EnterpriseViolation> violations(ViolationFilter filter, PageQuery query) {
        return violations.slice(query, () -> violations.of(filter).where("r.violation = true"));
    }

    Slice<CreditLine> lines(CreditLineFilter filter, PageQuery query) {
        return lines.slice(filter, query);
    }
}
