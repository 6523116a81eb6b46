package worksafe.inspections.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;

/** What clients send about findings. */
final class FindingRequests {

    private FindingRequests() {}

    /** What a visit found; nothing of it may be absent (R-HAZ-029, R-INS-050). */
    @Schema(description = "记录检查发现 / record a finding")
    public record RecordFinding(
            @NotNull @Schema(description = "检查标识 / id of the visit", examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
            UUID inspectionId,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "问题名称，一句话 / what it is, in one line", examples = "危化品仓库可燃气体报警器失效")
            String title,

            @NotBlank
            @Size(max = 4000)
            @Schema(description = "问题情况 / what was seen", examples = "2 号库 6 台探测器无读数，报警主机未联动排风。")
            String description,

            @NotBlank
            @OneLine
            @Size(max = 500)
            @Schema(description = "所在部位 / where on the premises", examples = "厂区北侧 2 号危化品仓库")
            String place,

            @NotNull @Schema(description = "成因 / cause", examples = "UNSAFE_CONDITION")
            FindingCause cause,

            @NotNull @Schema(description = "等级：一般、重大 / grade", examples = "GENERAL")
            FindingGrade grade,

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
            String penaltyClause,

            @Size(min = 1, max = 80)
            @Schema(
                    description = "依据条款在法律法规库中的标识，须在发现之日有效 / the clause that is broken by its id in the law"
                            + " library, in force on the day of the finding",
                    examples = "aqscf-2021.36.2")
            @Nullable
            String clauseId,

            @Size(max = 20)
            @Schema(
                    description = "现场照片等已上传文件的标识 / ids of photographs and papers that were uploaded",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds,

            @Schema(
                    description = "发现时刻，供事后录入；现场录入的不填 / when it was found, where that is recorded afterwards; absent"
                            + " where it is recorded as it happens",
                    examples = "2026-03-12T10:05:00+08:00")
            @Nullable
            Instant happenedAt) {

        Observation observation() {
            return new Observation(
                    title, description, place, cause, grade, legalBasis, requirement, penaltyClause, clauseId);
        }
    }

    @Schema(description = "撤回检查发现 / withdraw a finding")
    public record WithdrawFinding(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "复核确认为误判")
            String reason) {}
}
