package worksafe.inspections.exposure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.files.FileView;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** An exposure with all that is known of it. */
@Schema(description = "曝光详情 / an exposure with all that is known of it")
public record ExposureView(
        @JsonUnwrapped ExposureSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "曝光内容 / what was said of it", examples = "该企业液氨储罐区多次停用报警联动，经约谈仍未整改。")
        String text,

        @Schema(description = "检查标识；非检查发现的不返回 / the visit that found it; absent where none did") @Nullable
        UUID inspectionId,

        @Schema(
                description = "隐患编号；非隐患的不返回 / number of the danger; absent where it is none",
                examples = "YH320281-2026-000042")
        @Nullable
        String dangerNumber,

        @Schema(description = "期限的依据 / the row behind the time limit")
        PolicyBasis.View basis,

        @Schema(description = "办结证明；未报办结的不返回 / evidence that it is done; absent before", examples = "已更换报警主机并通过检测")
        @Nullable
        String evidence,

        @Schema(description = "证明材料 / files that prove it") List<FileView> files,

        @Schema(description = "核实办结时刻；未办结的不返回 / when it was confirmed; absent before") @Nullable
        Instant closedAt,

        @Schema(
                description = "曝光通报的文书标识；未制作的不返回 / its paper, see papers/{id}; absent while none is drawn up",
                examples = "0198f4a0-8888-7aaa-8bbb-000000000008")
        @Nullable
        UUID paperId,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<ExposureAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<ExposureStep>> timeline)
        implements Versioned {

    static ExposureView of(Exposure exposure, List<FileView> files, Set<ExposureAction> allowed) {
        var shown = exposure.shown();
        return new ExposureView(
                ExposureSummary.of(exposure),
                exposure.version(),
                shown.text(),
                shown.inspectionId(),
                shown.dangerNumber(),
                exposure.basis().view(),
                exposure.evidence(),
                files,
                exposure.closedAt(),
                exposure.paperId(),
                allowed,
                StepView.of(ExposureStep.class, exposure.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
