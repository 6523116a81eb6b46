package worksafe.inspections.conduct;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.conduct.ConductFacts.ApprovalMatter;
import worksafe.inspections.conduct.ConductFacts.CovertCheck;
import worksafe.inspections.conduct.ConductFacts.Interference;
import worksafe.inspections.conduct.ConductFacts.SignatureRefusal;
import worksafe.inspections.conduct.ConductFacts.VisitApproval;
import worksafe.inspections.inspection.SourceInspections.Known;
import worksafe.inspections.inspection.facet.VisitClass;
import worksafe.inspections.inspection.facet.VisitSource;
import worksafe.inspections.inspection.facet.VisitTopic;
import worksafe.platform.http.Versioned;

/** How a visit is conducted. */
@Schema(name = "VisitConduct", description = "检查的实施情况 / how a visit is conducted")
public record ConductView(
        @Schema(description = "检查标识 / id of the visit", examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
        UUID id,

        @Schema(
                description =
                        "修订号；为 3 时 ETag 为 \"v3\" / revision of the conduct, not of the visit; where it is 3, the ETag is \"v3\"",
                examples = "3")
        long revision,

        @Schema(description = "检查编号 / number of the visit", examples = "JC320281-2026-000012")
        String number,

        @Schema(description = "来源：抽取、计划、事由；不向企业显示 / where it comes from; not for the enterprise", examples = "BASIS")
        @Nullable
        VisitSource source,

        @Schema(description = "检查类别 / class", examples = "ROUTINE")
        VisitClass visitClass,

        @Schema(description = "检查主题 / what it looks into", examples = "[\"WORKPLACE\"]")
        List<VisitTopic> topics,

        @Schema(description = "事先确定的事项；未确定的不返回 / what was settled before; absent while nothing was") @Nullable
        VisitTerms terms,

        @Schema(description = "审批，先后为序；不向企业显示 / approvals, in order; none for the enterprise")
        List<VisitApproval> approvals,

        @Schema(description = "检查是否已经批准 / whether the visit is approved", examples = "true")
        boolean approved,

        @Schema(description = "障碍，先后为序；不向企业显示 / who stood in the way, in order; none for the enterprise")
        List<Interference> interferences,

        @Nullable CovertCheck covertCheck,

        @Nullable SignatureRefusal refusal)
        implements Versioned {

    /** @param visited whether the visited enterprise reads: internal answers and accusations are none of its business */
    static ConductView of(VisitConduct conduct, Known visit, boolean visited) {
        var facts = conduct.facts();
        return new ConductView(
                visit.id(),
                conduct.version(),
                visit.number(),
                visited ? null : visit.source(),
                conduct.visitClass(),
                conduct.topics(),
                facts.terms(),
                visited ? List.of() : facts.approvals(),
                conduct.isApproved(ApprovalMatter.VISIT),
                visited ? List.of() : facts.interferences(),
                facts.covertCheck(),
                facts.refusal());
    }
}
