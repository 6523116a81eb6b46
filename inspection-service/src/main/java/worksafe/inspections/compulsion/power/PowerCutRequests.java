package worksafe.inspections.compulsion.power;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;

/** What clients send about power cuts. */
final class PowerCutRequests {

    private PowerCutRequests() {}

    @Schema(description = "提出停止供应 / propose a power cut")
    public record ProposePowerCut(
            @NotNull @Schema(description = "种类 / what is cut", examples = "ELECTRICITY")
            Supply supply,

            @Schema(
                    description = "拒不执行的停产停业整顿；与措施填一 / the stop order that is disobeyed; one of the two",
                    examples = "0198f4a0-bbbb-7aaa-8bbb-00000000000b")
            @Nullable
            UUID stopOrderId,

            @Schema(
                    description = "拒不执行的现场处理措施 / the measure that is disobeyed",
                    examples = "0198f4a0-cccc-7aaa-8bbb-00000000000c")
            @Nullable
            UUID measureId,

            @NotBlank
            @OneLine
            @Size(max = 40)
            @Schema(description = "重大事故隐患编号 / number of the major danger", examples = "YH320281-2026-000042")
            String dangerNumber,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "现实危险 / the real and present risk", examples = "液氨储罐持续超压，仍在进料。")
            String risk,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "保证安全的措施 / why it is safe to cut", examples = "已确认断电不影响应急照明、消防和报警。")
            String safeguard,

            @Size(min = 1, max = 1000)
            @Schema(description = "紧急情形；不紧急的不填 / why it is urgent; absent where it is not", examples = "随时可能泄漏。")
            @Nullable
            String urgency,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "供应单位 / the supplier", examples = "国网江阴市供电公司")
            String supplier,

            @NotNull @Schema(description = "是否影响居民生活供应 / whether residents live by that supply", examples = "false")
            Boolean servesResidents) {}

    @Schema(description = "批准停止供应 / approve a power cut")
    public record DecidePowerCut(
            @NotNull @Schema(description = "是否批准 / whether it is approved", examples = "true")
            Boolean approved,

            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "批准。")
            String opinion) {}

    @Schema(description = "实施或者恢复 / carry it out, or restore it")
    public record CarryOutPowerCut(
            @NotBlank @Size(max = 1000) @Schema(description = "情况 / what was done", examples = "供电公司已在高压侧断开。")
            String note,

            @Schema(description = "时刻；不填为现在 / when; absent: now", examples = "2026-03-24T10:00:00+08:00") @Nullable
            Instant happenedAt) {}

    @Schema(description = "不再实施 / drop it")
    public record DropPowerCut(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "企业已停产。")
            String reason) {}
}
