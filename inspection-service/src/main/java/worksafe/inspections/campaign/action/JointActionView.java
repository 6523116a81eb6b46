package worksafe.inspections.campaign.action;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A joint action with all that is known of it. */
@Schema(description = "联合行动详情 / a joint action with all that is known of it")
public record JointActionView(
        @JsonUnwrapped JointActionSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(
                description = "所属专项行动；不属于的不返回 / the campaign that it belongs to; absent where it belongs to none",
                examples = "0198f4a0-cccc-7aaa-8bbb-00000000000c")
        @Nullable
        UUID campaignId,

        @Schema(description = "参加单位 / who went with it", examples = "[\"江阴市公安局\", \"澄江街道办事处\"]")
        List<String> partners,

        @Schema(description = "覆盖的镇街 / the towns that it covered", examples = "[\"320281102000\"]")
        List<RegionCode> towns,

        @Schema(description = "行动结果 / what came of it", examples = "取缔非法储存点 3 处，移交公安 1 件")
        String outcome,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<JointActionAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<JointActionStep>> timeline)
        implements Versioned {

    static JointActionView of(JointAction action, Set<JointActionAction> allowed) {
        var held = action.held();
        return new JointActionView(
                JointActionSummary.of(action),
                action.version(),
                held.campaignId(),
                held.partners(),
                held.covered(),
                held.outcome(),
                allowed,
                StepView.of(JointActionStep.class, action.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
