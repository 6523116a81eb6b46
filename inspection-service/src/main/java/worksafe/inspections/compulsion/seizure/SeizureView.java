package worksafe.inspections.compulsion.seizure;

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
import worksafe.platform.service.TimelineStep;

/** A seizure with all that is known of it. */
@Schema(description = "查封扣押详情 / a seizure with all that is known of it")
public record SeizureView(
        @JsonUnwrapped SeizureSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "检查标识 / the visit", examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
        UUID inspectionId,

        @Schema(description = "检查编号 / number of the visit", examples = "JC320281-2026-000012")
        String inspectionNumber,

        @Schema(description = "理由和依据 / reason and ground", examples = "储存的危险物品不符合国家标准。")
        String reason,

        @Schema(description = "保管人或者保管地点 / who keeps them, or where", examples = "江阴市应急管理局物证室")
        String keeper,

        @Schema(description = "清单 / the list") List<SeizedItem> items,

        @Schema(
                description = "当场实施时刻；非紧急的不返回 / when it was carried out on the spot; absent where it was not urgent",
                examples = "2026-03-20T15:00:00+08:00")
        @Nullable
        Instant carriedOutAt,

        @Schema(description = "期限的依据；未送达的不返回 / the row behind its term; absent before")
        PolicyBasis.@Nullable View basis,

        @Schema(
                description = "文书标识；未制作的不返回 / its paper; absent before",
                examples = "0198f4a0-8888-7aaa-8bbb-000000000008")
        @Nullable
        UUID paperId,

        @Schema(
                description = "处理所据决定；没有的不返回 / the decision behind the disposal; absent where none is needed",
                examples = "苏锡澄应急罚〔2026〕12号")
        @Nullable
        String decisionNumber,

        @Schema(description = "告知企业的时刻；尚未告知的不返回 / when the enterprise was told; absent before") @Nullable
        Instant toldAt,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<SeizureAction> allowedActions,

        @Schema(
                description =
                        "经过，先后为序；企业只见告知之后的 / what happened, in order; the enterprise is shown what came after it was told")
        List<StepView<SeizureStep>> timeline)
        implements Versioned {

    static SeizureView of(Seizure seizure, List<TimelineStep> shown, Set<SeizureAction> allowed) {
        return new SeizureView(
                SeizureSummary.of(seizure),
                seizure.version(),
                seizure.inspectionId(),
                seizure.inspectionNumber(),
                seizure.reason(),
                seizure.keeper(),
                seizure.items(),
                seizure.carriedOutAt(),
                seizure.basis() == null ? null : seizure.basis().view(),
                seizure.paperId(),
                seizure.decisionNumber(),
                seizure.toldAt(),
                allowed,
                StepView.of(SeizureStep.class, shown));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
