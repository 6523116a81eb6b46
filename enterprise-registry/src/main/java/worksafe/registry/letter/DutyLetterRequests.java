package worksafe.registry.letter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.SaysSomething;

/** What clients send about duty letters. */
final class DutyLetterRequests {

    private DutyLetterRequests() {}

    @Schema(description = "起草安全生产责任书 / draft a duty letter")
    public record DraftDutyLetter(
            @NotNull @Schema(description = "签订层级 / level", examples = "COUNTY_TOWN")
            LetterLevel level,

            @NotNull @Min(2000) @Max(2200) @Schema(description = "年度 / year", examples = "2026")
            Integer year,

            @Schema(
                    description = "乙方所在区划；企业层级不填 / place of the subordinate; not for enterprises",
                    examples = "320281102000")
            @Nullable
            RegionCode region,

            @Schema(
                    description = "乙方行业主管部门类别；仅部门层级填写 / sector of the subordinate; for departments only",
                    examples = "TRANSPORT")
            @Nullable
            Sector sector,

            @Schema(
                    description = "企业标识；仅企业层级填写 / enterprise; for enterprises only",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            @Nullable
            UUID enterpriseId,

            @OneLine
            @SaysSomething
            @Size(min = 1, max = 100)
            @Schema(
                    description = "企业的部门、车间、班组；仅企业内部填写 / unit of the enterprise; within enterprises only",
                    examples = "合成车间")
            @Nullable
            String unit,

            @NotBlank
            @OneLine
            @SaysSomething
            @Size(max = 200)
            @Schema(description = "甲方名称 / name of the superior", examples = "江阴市人民政府")
            String superiorName,

            @NotBlank
            @OneLine
            @SaysSomething
            @Size(max = 200)
            @Schema(description = "乙方名称 / name of the subordinate", examples = "澄江街道办事处")
            String subordinateName,

            @NotEmpty
            @Size(max = 50)
            @Schema(description = "责任内容，逐项 / duties, one each", examples = "[\"年内不发生较大以上生产安全事故\"]")
            List<@NotBlank @SaysSomething @Size(max = 1000) String> duties,

            @NotNull @Schema(description = "责任起始日 / first day", examples = "2026-01-01")
            LocalDate validFrom,

            @Schema(
                    description = "所续签的责任书；首次签订不填 / the letter that it renews; absent for the first",
                    examples = "0198f6d0-5555-7aaa-8bbb-000000000050")
            @Nullable
            UUID renewsId) {

        /** @throws RequestProblem 400 when what its level needs is missing, or what it has no use for is there */
        DraftDutyLetter required() {
            requireOnly("/region", region, !level.ofEnterprise());
            requireOnly("/sector", sector, level == LetterLevel.COUNTY_DEPARTMENT);
            requireOnly("/enterpriseId", enterpriseId, level.ofEnterprise());
            requireOnly("/unit", unit, level == LetterLevel.ENTERPRISE_UNIT);
            return this;
        }

        private static void requireOnly(String pointer, @Nullable Object said, boolean needed) {
            if ((said == null) == needed) {
                throw RequestProblem.invalid(new Violation(pointer, needed ? "required" : "duty-letter-not-of-level"));
            }
        }
    }

    @Schema(description = "签署安全生产责任书 / sign a duty letter")
    public record SignDutyLetter(
            @NotNull @Schema(description = "签署方 / side", examples = "SUBORDINATE")
            LetterSide side,

            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}")
            @Schema(
                    description =
                            "所签正文的 SHA-256，与责任书的 contentSha256 一致 / SHA-256 of what is signed, the letter's contentSha256",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String contentSha256) {}

    @Schema(description = "登记纸质签署件 / enter the paper that both signed")
    public record SignDutyLetterOnPaper(
            @NotNull @Schema(description = "签署日 / day on which it was signed", examples = "2026-01-15")
            LocalDate signedOn,

            @NotEmpty @Size(max = 20) @Schema(description = "扫描件等已上传文件的标识 / ids of the uploaded scan")
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "登记责任书考核结果 / enter how the subordinate was assessed")
    public record AssessDutyLetter(
            @NotNull @Schema(description = "考核日 / day of the assessment", examples = "2027-01-10")
            LocalDate on,

            @NotBlank @SaysSomething @Size(max = 2000) @Schema(description = "考核结果 / result", examples = "得分 96，优秀")
            String result) {}

    @Schema(description = "终止责任书 / end a duty letter")
    public record EndDutyLetter(
            @NotBlank @Size(max = 1000) @Schema(description = "缘由 / reason", examples = "责任内容有误，重新起草")
            String reason) {}
}
