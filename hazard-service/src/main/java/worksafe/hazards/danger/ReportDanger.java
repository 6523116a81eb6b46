package worksafe.hazards.danger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** The request to enter a danger. */
@Schema(description = "上报隐患 / report a danger")
public record ReportDanger(
        @NotNull @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID enterpriseId,

        @NotBlank
        @Size(max = 200)
        @Schema(description = "隐患名称，一句话 / what it is, in one line", examples = "危化品仓库可燃气体报警器失效")
        String title,

        @NotBlank
        @Size(max = 4000)
        @Schema(description = "隐患情况 / what was seen", examples = "2 号库 6 台探测器无读数，报警主机未联动排风。")
        String description,

        @NotBlank @Size(max = 500) @Schema(description = "所在部位 / where on the premises", examples = "厂区北侧 2 号危化品仓库")
        String place,

        @NotNull @Schema(description = "成因 / cause", examples = "UNSAFE_CONDITION")
        DangerCause cause,

        @NotNull @Schema(description = "等级：一般、重大 / grade", examples = "GENERAL")
        DangerGrade grade,

        @NotNull
        @Schema(
                description = "来源；企业用户只能填 SELF_CHECK / how it came to be known; enterprise users: SELF_CHECK only",
                examples = "INSPECTION")
        DangerSource source,

        @Valid
        @Schema(
                description =
                        "检查发现须逐条写明依据、整改要求和罚则 / what inspectors must write down; required when source is INSPECTION")
        @Nullable
        FindingRequest finding) {

    /** @throws RequestProblem 400 when inspectors found it and do not say on what basis */
    Observation observation() {
        if (source == DangerSource.INSPECTION && finding == null) {
            throw RequestProblem.invalid(new Violation("/finding", "danger-finding-missing"));
        }
        return new Observation(
                title, description, place, cause, grade, source, finding == null ? null : finding.finding());
    }

    /** What inspectors write down (R-HAZ-029). */
    @Schema(name = "ReportDangerFinding", description = "检查发现的书面说明 / what inspectors wrote down")
    public record FindingRequest(
            @Schema(
                    description = "检查事项标识 / id of the finding in the inspection context",
                    examples = "0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f")
            @Nullable
            UUID reference,

            @NotBlank
            @Size(max = 500)
            @Schema(description = "依据条款 / the clause that is broken", examples = "《安全生产法》第三十六条第二款")
            String legalBasis,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "整改要求 / what must be done", examples = "更换失效探测器，恢复报警联动，提交校验记录。")
            String requirement,

            @NotBlank
            @Size(max = 500)
            @Schema(description = "对应罚则 / the clause that punishes it", examples = "《安全生产法》第九十九条第（三）项")
            String penaltyClause) {

        Finding finding() {
            return new Finding(reference, legalBasis, requirement, penaltyClause);
        }
    }
}
