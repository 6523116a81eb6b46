package worksafe.hazards.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.platform.applications.kind.ApplicationKind;

/** More time for what is listed, by an application that is accepted and decided (挂牌督办延期申请). */
@ApplicationScoped
class ListingExtensions implements ApplicationKind {

    static final String CODE = "listing-extension";

    private final ListingOperations listings;

    ListingExtensions(ListingOperations listings) {
        this.listings = listings;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void hold(UUID subjectId) {
        listings.hold(subjectId);
    }

    @Override
    public void submitted(Claim claim) {
        listings.requireExtendable(claim.subject(), claim.enterpriseId(), until(claim), claim.at());
    }

    @Override
    public void approved(Claim claim, Approval approval) {
        listings.extend(
                claim.subject(), until(claim), claim.number() + "：" + approval.opinion(), approval.by(), approval.at());
    }

    private static LocalDate until(Claim claim) {
        return LocalDate.parse(claim.content().required("until").textValue());
    }
}
