package worksafe.inspections.order;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import worksafe.inspections.act.EnforcementPapers;
import worksafe.inspections.finding.DemandedFindings.Described;
import worksafe.inspections.inspection.SourceInspections.Conducted;
import worksafe.inspections.inspection.SourceInspections.Official;
import worksafe.kernel.LegalPeriod;
import worksafe.platform.papers.PaperDraft;
import worksafe.platform.papers.PaperGround;

/**
 * What the paper of an order says (责令限期整改指令书), by the template {@code papers/rectification-order-1.json}.
 *
 * @param review within what the enterprise may appeal
 * @param litigation within what it may sue
 */
record OrderPaper(
        RectificationOrder order,
        Conducted visit,
        List<Described> findings,
        LegalPeriod review,
        LegalPeriod litigation) {

    /** The kind of aggregate that such papers are of. */
    static final String OWNER = "order";

    private static final String KIND = "rectification-order";

    PaperDraft draft(OrderRequests.DrawUpPaper request) {
        return new PaperDraft(
                KIND,
                OWNER,
                order.id(),
                order.title(),
                order.region(),
                order.sector(),
                order.enterpriseId(),
                order.enterpriseName(),
                content(request),
                request.disclosureOrDefault(),
                visit.team().stream().map(Official::account).toList());
    }

    private ObjectNode content(OrderRequests.DrawUpPaper request) {
        var content = JsonNodeFactory.instance
                .objectNode()
                .put("authority", request.authority())
                .put("enterpriseName", order.enterpriseName())
                .put("orderNumber", order.number())
                .put("visitNumber", order.inspectionNumber())
                .put("visitedOn", visit.begunOn().toString())
                .put(
                        "officials",
                        visit.team().stream()
                                .map(official -> official.name() + "（" + official.number() + "）")
                                .collect(Collectors.joining("、")))
                .put("dueDate", order.limit().date().toString())
                .put(
                        "basis",
                        PaperGround.words(
                                order.ground().source(), order.ground().clause()))
                .put("reviewPeriod", EnforcementPapers.inWords(review))
                .put("reviewAuthority", request.reviewAuthority())
                .put("litigationPeriod", EnforcementPapers.inWords(litigation))
                .put("court", request.court());
        var list = content.putArray("findings");
        for (var finding : findings) {
            list.addObject()
                    .put("number", finding.number())
                    .put("title", finding.title())
                    .put("place", finding.place())
                    .put("description", finding.description())
                    .put("legalBasis", finding.legalBasis())
                    .put("requirement", finding.requirement())
                    .put("penaltyClause", finding.penaltyClause());
        }
        return content;
    }
}
