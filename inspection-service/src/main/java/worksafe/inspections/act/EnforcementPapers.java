package worksafe.inspections.act;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;

/** What papers of enforcement say of the remedies (行政复议、行政诉讼), and of whoever signs them. */
@ApplicationScoped
public class EnforcementPapers {

    private static final String REVIEW = "order.review-period";
    private static final String LITIGATION = "order.litigation-period";

    private final PolicyBook policies;

    EnforcementPapers(PolicyBook policies) {
        this.policies = policies;
    }

    /** The fields that every such paper has: authority, enterprise and remedies. */
    public ObjectNode content(
            DrawUpEnforcementPaper request, String enterpriseName, RegionCode region, Sector sector, Instant now) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("authority", request.authority())
                .put("enterpriseName", enterpriseName)
                .put("reviewPeriod", inWords(period(REVIEW, region, sector, now)))
                .put("reviewAuthority", request.reviewAuthority())
                .put("litigationPeriod", inWords(period(LITIGATION, region, sector, now)))
                .put("court", request.court());
    }

    private LegalPeriod period(String code, RegionCode region, Sector sector, Instant now) {
        return policies.evaluate(code, region, sector, ChinaTime.dayOf(now))
                .result()
                .period(PolicyRow.VALUE);
    }

    /** How long that is, as papers print it. */
    public static String inWords(LegalPeriod period) {
        return period.length()
                + switch (period.unit()) {
                    case HOURS -> "小时";
                    case WORKING_DAYS -> "个工作日";
                    case CALENDAR_DAYS -> "日";
                    case MONTHS -> "个月";
                    case YEARS -> "年";
                };
    }
}
