package worksafe.hazards.listing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import worksafe.hazards.danger.SupervisedDangers.Supervised;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Actor;
import worksafe.platform.papers.DisclosureClass;
import worksafe.platform.papers.PaperDraft;
import worksafe.platform.papers.PaperGround;

/**
 * What the papers of a listing say: the notice that it is listed (挂牌督办通知书) and the one that this was lifted (摘牌通知书), by the
 * templates {@code papers/listing-notice-1.json} and {@code papers/delisting-notice-1.json}.
 *
 * @param by who draws it up
 */
record ListingPaper(DangerListing listing, Supervised danger, ListingRequests.DrawUpNotice request, Actor by) {

    /** The kind of aggregate that such papers are of. */
    static final String OWNER = "listing";

    static final String LISTING = "listing-notice";
    static final String DELISTING = "delisting-notice";

    PaperDraft draft() {
        var lifted = listing.status() == ListingStatus.DELISTED;
        return new PaperDraft(
                lifted ? DELISTING : LISTING,
                OWNER,
                listing.id(),
                listing.title(),
                listing.region(),
                listing.sector(),
                listing.enterpriseId(),
                listing.enterpriseName(),
                lifted ? lifted() : listed(),
                request.disclosure() == null ? DisclosureClass.VOLUNTARY : request.disclosure(),
                signers(lifted ? ListingStep.DELISTED : ListingStep.LISTED));
    }

    /** Whoever decided, and whoever draws it up. */
    private List<String> signers(ListingStep decided) {
        return Stream.of(listing.lastTaker(decided), by.subject())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private ObjectNode listed() {
        var basis = listing.basis().orElseThrow();
        return common().put("batch", listing.batch().words())
                .put("place", danger.place())
                .put("requirement", listing.requirement().orElseThrow())
                .put("work", listing.stopWork() ? "挂牌督办期间停产停业整治" : "采取安全防范措施，确保安全")
                .put("dueDate", listing.due().toString())
                .put("responsible", listing.responsible().orElseThrow())
                .put(
                        "government",
                        listing.government().map(GovernmentShare::body).orElse("无"))
                .put("basis", PaperGround.words(basis.source(), basis.clause()));
    }

    private ObjectNode lifted() {
        return common().put(
                        "listedOn",
                        ChinaTime.dayOf(listing.listedAt().orElseThrow()).toString())
                .put(
                        "liftedOn",
                        ChinaTime.dayOf(listing.delistedAt().orElseThrow()).toString());
    }

    private ObjectNode common() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("authority", request.authority())
                .put("enterpriseName", listing.enterpriseName())
                .put("listingNumber", listing.number())
                .put("dangerNumber", listing.dangerNumber())
                .put("title", listing.title());
    }
}
