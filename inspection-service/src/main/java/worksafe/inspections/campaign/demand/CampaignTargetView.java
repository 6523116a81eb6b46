package worksafe.inspections.campaign.demand;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A target with all that is known of it. */
@Schema(description = "专项行动对象详情 / a target of a campaign with all that is known of it")
public record CampaignTargetView(
        @JsonUnwrapped CampaignTargetSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "任务 / what is asked", examples = "完善隐患排查和培训教育机制，并在期限内完成")
        String task,

        @Schema(description = "回复内容项 / the reply form", examples = "[\"三项制度是否健全\", \"自查隐患数\"]")
        List<String> questions,

        @Schema(
                description = "回复；未回复的不返回 / the answers, in the order of the form; absent before",
                examples = "[\"已健全\", \"12\"]")
        @Nullable
        List<String> answers,

        @Schema(description = "完成情况；未回复的不返回 / what was done; absent before", examples = "制度已修订，隐患已整改 11 项") @Nullable
        String remarks,

        @Schema(description = "回复时刻；未回复的不返回 / when it replied; absent before", examples = "2026-04-20T10:00:00+08:00")
        @Nullable
        Instant repliedAt,

        @Schema(description = "期限的依据 / the row behind the due date")
        PolicyBasis.View basis,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<CampaignTargetAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<CampaignTargetStep>> timeline)
        implements Versioned {

    static CampaignTargetView of(CampaignTarget target, Set<CampaignTargetAction> allowed) {
        var reply = target.reply().orElse(null);
        return new CampaignTargetView(
                CampaignTargetSummary.of(target),
                target.version(),
                target.demand().task(),
                target.demand().questions(),
                reply == null ? null : reply.answers(),
                reply == null ? null : reply.remarks(),
                reply == null ? null : reply.repliedAt(),
                target.basis().view(),
                allowed,
                StepView.of(CampaignTargetStep.class, target.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
