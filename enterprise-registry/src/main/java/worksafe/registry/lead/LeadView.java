package worksafe.registry.lead;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A lead with all that is known of it. */
@Schema(description = "线索详情 / a lead with all that is known of it")
public record LeadView(
        @JsonUnwrapped LeadSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "依据的数据和比对情况 / what was found in which data", examples = "工伤认定前后 30 日内未见该企业的事故报告")
        String finding,

        @Schema(description = "核实结果或者排除理由；未办结不返回 / what was found; absent before", examples = "企业已补报，转事故调查") @Nullable
        String outcome,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<LeadAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<LeadStep>> timeline)
        implements Versioned {

    static LeadView of(Lead lead, Set<LeadAction> allowed) {
        return new LeadView(
                LeadSummary.of(lead),
                lead.version(),
                lead.finding(),
                lead.outcome(),
                allowed,
                StepView.of(LeadStep.class, lead.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
