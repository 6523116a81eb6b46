package worksafe.inspections.campaign.action;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.OneLine;

/** What clients send about joint actions. */
final class JointActionRequests {

    private JointActionRequests() {}

    @Schema(description = "登记联合行动 / record a joint action")
    public record RecordJointAction(
            @Schema(
                    description = "所属专项行动 / the campaign that it belongs to",
                    examples = "0198f4a0-cccc-7aaa-8bbb-00000000000c")
            @Nullable
            UUID campaignId,

            @NotNull @Schema(description = "行动日 / day on which it was held", examples = "2026-03-12")
            LocalDate heldOn,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "领域 / field", examples = "烟花爆竹非法经营储存")
            String field,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "牵头单位 / who led", examples = "江阴市应急管理局")
            String lead,

            @NotEmpty
            @Size(max = 30)
            @Schema(description = "参加单位 / who went with it", examples = "[\"江阴市公安局\", \"澄江街道办事处\"]")
            List<@NotBlank @OneLine @Size(max = 100) String> partners,

            @NotEmpty
            @Size(max = 500)
            @Schema(description = "覆盖的镇街 / the towns that it covered", examples = "[\"320281102000\"]")
            List<@NotNull RegionCode> towns,

            @NotNull @Min(0) @Max(100_000) @Schema(description = "检查单位数 / units that were looked at", examples = "46")
            Integer units,

            @NotNull @Min(0) @Max(100_000) @Schema(description = "其中无证单位数 / units without a licence", examples = "3")
            Integer illegalUnits,

            @NotNull @Min(0) @Max(1_000_000) @Schema(description = "发现问题数 / problems that were found", examples = "21")
            Integer problems,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "行动结果 / what came of it", examples = "取缔非法储存点 3 处，移交公安 1 件")
            String outcome) {

        ActionRecord held() {
            return new ActionRecord(
                    campaignId,
                    heldOn,
                    field,
                    lead,
                    partners.stream().distinct().toList(),
                    towns.stream().map(RegionCode::value).distinct().toList(),
                    units,
                    illegalUnits,
                    problems,
                    outcome);
        }
    }

    @Schema(description = "撤销联合行动的登记 / withdraw a joint action")
    public record WithdrawJointAction(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "重复登记")
            String reason) {}
}
