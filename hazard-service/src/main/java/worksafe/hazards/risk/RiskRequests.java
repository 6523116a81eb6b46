package worksafe.hazards.risk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.risk.method.RiskMethod;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about risk points. */
final class RiskRequests {

    private RiskRequests() {}

    @Schema(description = "登记风险点 / register a risk point")
    public record RegisterRiskPoint(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "风险点名称 / what it is", examples = "合成车间 R-101 反应釜超温超压")
            String title,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "所在部位 / where", examples = "合成车间二层")
            String place,

            @NotBlank
            @Size(max = 2000)
            @Schema(
                    description = "危险有害因素和可能的后果 / what may go wrong, and what would follow",
                    examples = "冷却中断导致超温超压，物料泄漏、爆炸")
            String hazard,

            @Valid @Nullable RiskPosition position,

            @Size(max = 100)
            @Schema(description = "所涉岗位、设备和工艺 / posts, devices and processes that it concerns")
            @Nullable
            List<@Valid @NotNull RiskCover> covers) {

        RiskPoint.Particulars particulars() {
            return new RiskPoint.Particulars(title, place, hazard, position, covers == null ? List.of() : covers);
        }
    }

    @Schema(description = "评估风险点 / assess a risk point", examples = """
            {"method": "LEC", "likelihood": 3, "exposure": 6, "severity": 15,
             "grounds": "近三年联锁误动作一次；每日巡检；最严重为多人死亡"}""")
    public record AssessRiskPoint(
            @NotNull @Schema(description = "评估方法 / method", examples = "LEC")
            RiskMethod method,

            @NotNull
            @PositiveOrZero
            @Digits(integer = 4, fraction = 2)
            @Schema(description = "可能性 L / likelihood", examples = "3")
            BigDecimal likelihood,

            @PositiveOrZero
            @Digits(integer = 4, fraction = 2)
            @Schema(description = "暴露频度 E；仅 LEC 法填写 / exposure; of LEC, and only there", examples = "6")
            @Nullable
            BigDecimal exposure,

            @NotNull
            @PositiveOrZero
            @Digits(integer = 4, fraction = 2)
            @Schema(description = "后果 C 或严重性 S / consequence or severity", examples = "15")
            BigDecimal severity,

            @Size(min = 1, max = 2000)
            @Schema(description = "取值理由 / why the factors have these values", examples = "近三年联锁误动作一次；每日巡检；最严重为多人死亡")
            @Nullable
            String grounds,

            @Schema(
                    description = "评估时刻，供事后录入；现场录入的不填 / when it was assessed, where that is entered afterwards",
                    examples = "2026-03-11T09:00:00+08:00")
            @Nullable
            Instant happenedAt) {

        /** @throws RequestProblem 400 when LEC is without exposure, or the matrix with it */
        List<BigDecimal> factors() {
            return switch (method) {
                case LEC -> {
                    if (exposure == null) {
                        throw RequestProblem.invalid(new Violation("/exposure", "risk-exposure-missing"));
                    }
                    yield List.of(likelihood, exposure, severity);
                }
                case MATRIX -> {
                    if (exposure != null) {
                        throw RequestProblem.invalid(new Violation("/exposure", "risk-exposure-unused"));
                    }
                    yield List.of(likelihood, severity);
                }
            };
        }
    }

    @Schema(description = "落实管控措施 / lay the measures down")
    public record ControlRiskPoint(
            @NotEmpty @Size(max = 4) @Schema(description = "各级管控措施，每级一名责任人 / measures by level, each with one owner")
            List<@Valid @NotNull RiskMeasure> measures,

            @Size(max = 20)
            @Schema(
                    description = "警示标志照片等已上传文件的标识 / ids of uploaded photographs of the warning sign",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> signFileIds,

            @Size(max = 20)
            @Schema(
                    description = "应急处置卡等已上传文件的标识 / ids of uploaded emergency cards",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a22\"]")
            @Nullable
            List<@NotNull UUID> cardFileIds) {}

    @Schema(description = "变更风险点 / change a risk point")
    public record ChangeRiskPoint(
            @NotNull @Schema(description = "变更类别 / what changed", examples = "DEVICE")
            RiskChange change,

            @NotBlank @Size(max = 1000) @Schema(description = "变更情况 / what happened", examples = "反应釜更换，增设紧急冷却")
            String reason,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "变更后的名称 / what it is now", examples = "合成车间 R-101A 反应釜超温超压")
            String title,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "变更后的部位 / where it is now", examples = "合成车间二层")
            String place,

            @NotBlank
            @Size(max = 2000)
            @Schema(
                    description = "变更后的危险有害因素和可能的后果 / what may go wrong now, and what would follow",
                    examples = "冷却中断导致超温超压，物料泄漏、爆炸")
            String hazard,

            @Valid @Nullable RiskPosition position,

            @Size(max = 100)
            @Schema(description = "变更后所涉岗位、设备和工艺 / posts, devices and processes that it concerns now")
            @Nullable
            List<@Valid @NotNull RiskCover> covers) {

        RiskPoint.Particulars particulars() {
            return new RiskPoint.Particulars(title, place, hazard, position, covers == null ? List.of() : covers);
        }
    }

    @Schema(description = "质疑风险颜色 / challenge the colour of a risk point")
    public record ChallengeRiskPoint(
            @NotBlank
            @Size(max = 1000)
            @Schema(
                    description = "理由，企业须据此重新评估 / why; the enterprise assesses it again",
                    examples = "同类装置去年发生爆炸，可能性取值偏低")
            String reason) {}

    @Schema(description = "注销风险点 / retire a risk point")
    public record RetireRiskPoint(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "装置已拆除")
            String reason) {}
}
