package worksafe.hazards.filing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** The filing of a major danger with all that is known of it. */
@Schema(description = "重大隐患报告详情 / the filing of a major danger with all that is known of it")
public record DangerFilingView(
        @JsonUnwrapped DangerFilingSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "2")
        long revision,

        @Schema(description = "报告对象 / to whom it is reported")
        List<DangerFilingRecipient> recipients,

        @Schema(description = "尚未收到的报告对象 / those that have not received it")
        List<DangerFilingRecipient> awaited,

        @Nullable DangerFilingContent content,
        @Nullable DangerFilingReceipt workSafetyReceipt,
        @Nullable DangerFilingReceipt industryReceipt,

        @Nullable DangerFilingRecipient returnedBy,

        @Schema(description = "退回补正的理由；未退回不返回 / why it was sent back; absent unless it was", examples = "治理方案未写明时限")
        @Nullable
        String returnReason,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<DangerFilingAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<DangerFilingStep>> timeline)
        implements Versioned {

    static DangerFilingView of(DangerFiling filing, Set<DangerFilingAction> allowed) {
        return new DangerFilingView(
                DangerFilingSummary.of(filing),
                filing.version(),
                filing.recipients(),
                filing.missing(),
                filing.content().orElse(null),
                filing.receipt(DangerFilingRecipient.WORK_SAFETY).orElse(null),
                filing.receipt(DangerFilingRecipient.INDUSTRY).orElse(null),
                filing.returnedBy().orElse(null),
                filing.returnReason().orElse(null),
                allowed,
                StepView.of(DangerFilingStep.class, filing.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
