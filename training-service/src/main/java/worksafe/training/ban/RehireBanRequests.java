package worksafe.training.ban;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.SaysSomething;

/** What clients send about re-hire bans. None of it is written out where it holds what will be sealed. */
final class RehireBanRequests {

    private RehireBanRequests() {}

    @Schema(description = "登记不得录用 / impose a re-hire ban")
    public record ImposeRehireBan(
            @NotNull @Schema(description = "企业标识 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull
            @Schema(
                    description = "人员标识，须曾在本企业任职且已离岗 / a person who worked here and has left",
                    examples = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f")
            UUID personId,

            @NotNull @Schema(description = "违规类别 / kind of violation", examples = "AGAINST_RULES")
            RehireBanGround ground,

            @NotNull @Schema(description = "开除日 / day of the dismissal", examples = "2026-11-02")
            LocalDate dismissedOn,

            @NotBlank
            @SaysSomething
            @Size(max = 2000)
            @Schema(description = "违规事实 / what was done", examples = "未系安全带登高作业，一年内第三次。")
            String facts) {

        @Override
        public String toString() {
            return "ImposeRehireBan[…]";
        }
    }

    @Schema(description = "登记申诉 / enter an appeal")
    public record AppealRehireBan(
            @NotNull @Schema(description = "向谁申诉 / whom the person asks", examples = "ENTERPRISE")
            RehireBanAppealTo to,

            @NotNull @Schema(description = "申诉日 / day of the appeal", examples = "2026-11-19")
            LocalDate on,

            @NotBlank @SaysSomething @Size(max = 2000) @Schema(description = "理由 / reason", examples = "当日未安排登高作业。")
            String reason) {

        @Override
        public String toString() {
            return "AppealRehireBan[…]";
        }
    }

    @Schema(description = "维持不得录用 / uphold a re-hire ban")
    public record UpholdRehireBan(
            @NotBlank @SaysSomething @Size(max = 2000) @Schema(description = "理由 / reason", examples = "监控显示确有登高作业。")
            String reason) {

        @Override
        public String toString() {
            return "UpholdRehireBan[…]";
        }
    }

    @Schema(description = "解除不得录用 / lift a re-hire ban")
    public record LiftRehireBan(
            @NotBlank @SaysSomething @Size(max = 2000) @Schema(description = "理由 / reason", examples = "经复核，事实不能成立。")
            String reason) {

        @Override
        public String toString() {
            return "LiftRehireBan[…]";
        }
    }
}
