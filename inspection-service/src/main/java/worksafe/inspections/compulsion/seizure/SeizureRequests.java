package worksafe.inspections.compulsion.seizure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;

/** What clients send about seizures. */
final class SeizureRequests {

    private SeizureRequests() {}

    @Schema(description = "提出查封扣押 / propose a seizure")
    public record ProposeSeizure(
            @NotNull @Schema(description = "检查标识 / the visit", examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
            UUID inspectionId,

            @NotNull @Schema(description = "种类 / kind", examples = "TAKING")
            SeizureKind kind,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "场所 / where", examples = "2 号危化品仓库")
            String location,

            @NotBlank @Size(max = 2000) @Schema(description = "理由和依据 / reason and ground", examples = "储存的危险物品不符合国家标准。")
            String reason,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "保管人或者保管地点 / who keeps them, or where", examples = "江阴市应急管理局物证室")
            String keeper,

            @NotNull
            @Schema(description = "是否情况紧急当场实施 / whether it was urgent and carried out on the spot", examples = "false")
            Boolean urgent,

            @Schema(
                    description = "当场实施时刻 / when it was carried out on the spot",
                    examples = "2026-03-20T15:00:00+08:00")
            @Nullable
            Instant happenedAt,

            @NotEmpty @Size(max = 100) @Schema(description = "清单 / the list")
            List<@Valid SeizedItem> items) {}

    @Schema(description = "批准查封扣押 / approve a seizure")
    public record DecideSeizure(
            @NotNull
            @Schema(
                    description =
                            "是否批准；当场实施的不批准即应立即解除 / whether it is approved; what was carried out and is not approved is lifted at once",
                    examples = "true")
            Boolean approved,

            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "同意。")
            String opinion) {}

    @Schema(description = "延长查封扣押 / give it more time")
    public record ExtendSeizure(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "案情复杂，正在鉴定。")
            String reason) {}

    @Schema(description = "处理查封扣押的物品 / settle what becomes of the things")
    public record DisposeOfSeizure(
            @NotNull @Schema(description = "处理 / what becomes of them", examples = "RETURNED")
            SeizureOutcome outcome,

            @NotBlank @Size(max = 1000) @Schema(description = "说明 / what was done", examples = "经查与违法行为无关，予以退还。")
            String note,

            @OneLine
            @Size(min = 1, max = 60)
            @Schema(
                    description =
                            "所据决定文号；没收、销毁的必填 / the decision behind it; needed where they are confiscated or destroyed",
                    examples = "苏锡澄应急罚〔2026〕12号")
            @Nullable
            String decisionNumber) {}
}
