package worksafe.inspections.assessment.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** An indicator with how it does at present, and what happened. */
@Schema(description = "控制指标及其进展、经过 / an indicator with how it does at present, and what happened")
public record IndicatorView(
        @JsonUnwrapped IndicatorSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<IndicatorAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<IndicatorStep>> timeline)
        implements Versioned {

    static IndicatorView of(ControlIndicator indicator, IndicatorSummary summary, Set<IndicatorAction> allowed) {
        return new IndicatorView(
                summary, indicator.version(), allowed, StepView.of(IndicatorStep.class, indicator.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
