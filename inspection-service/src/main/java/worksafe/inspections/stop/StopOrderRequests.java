package worksafe.inspections.stop;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;

/** What clients send about stop orders. */
final class StopOrderRequests {

    private StopOrderRequests() {}

    @Schema(description = "提出停产停业整顿建议 / propose that an enterprise be stopped")
    public record ProposeStopOrder(
            @NotNull @Schema(description = "企业标识 / the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Schema(description = "理由 / why", examples = "STILL_FAILING")
            StopGround ground,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "停产停业整顿的范围 / what is to stop", examples = "全厂")
            String scope,

            @NotBlank @Size(max = 2000) @Schema(description = "事实和理由 / facts and reasons", examples = "两次逾期未整改，仍在生产。")
            String reason,

            @Min(1)
            @Max(999)
            @Schema(description = "次数；以多次为由的必填 / how often; needed where the ground speaks of it", examples = "2")
            @Nullable
            Integer times,

            @OneLine
            @Size(min = 1, max = 40)
            @Schema(description = "所据事项编号 / number of what it rests on", examples = "ZL320281-2026-000005")
            @Nullable
            String referenceNumber) {}

    @Schema(description = "答复停产停业整顿建议 / answer a proposal")
    public record AnswerStopProposal(
            @NotNull @Schema(description = "是否采纳 / whether it is taken up", examples = "true")
            Boolean takenUp,

            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "情况属实，移交立案。")
            String opinion) {}

    @Schema(description = "记录拒不执行 / note that it is disobeyed")
    public record NoteDisobedience(
            @NotNull @Schema(description = "情形 / how", examples = "RESUMED_WITHOUT_CONSENT")
            Disobedience disobedience,

            @NotBlank @Size(max = 1000) @Schema(description = "所见情况 / what was seen", examples = "夜间两条生产线正在运行。")
            String note,

            @Schema(description = "发现时刻；不填为现在 / when it was seen; absent: now", examples = "2026-03-12T21:30:00+08:00")
            @Nullable
            Instant happenedAt) {}

    @Schema(description = "记录已停产停业 / note that it is obeyed")
    public record NoteObedience(
            @NotBlank @Size(max = 1000) @Schema(description = "所见情况 / what was seen", examples = "全厂已停产，设备已断电。")
            String note) {}

    @Schema(description = "联系县级主管部门组织验收 / tell the bureau that experts are to be heard")
    public record ReferToBureau(
            @NotBlank @OneLine @Size(max = 100) @Schema(description = "所联系的部门 / the bureau", examples = "江阴市应急管理局")
            String bureau,

            @NotBlank @Size(max = 1000) @Schema(description = "联系内容 / what was said", examples = "企业已整改，请组织专家验收。")
            String note) {}
}
