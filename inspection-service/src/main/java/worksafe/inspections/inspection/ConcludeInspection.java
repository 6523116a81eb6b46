package worksafe.inspections.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to end a visit with its record. */
@Schema(description = "结束检查并形成记录 / end the visit with its record")
public record ConcludeInspection(
        @NotBlank
        @Size(max = 4000)
        @Schema(description = "检查情况 / what was looked at and seen", examples = "检查 2 号仓库及装卸区，发现问题 1 项。")
        String record,

        @NotBlank @Size(max = 2000) @Schema(description = "检查结论 / what follows from it", examples = "责令限期整改。")
        String conclusion,

        @NotBlank
        @Size(max = 200)
        @Schema(
                description =
                        "现场签字人；拒签的写明情况和见证人 / who signed on the premises, or that they refused and who witnessed it",
                examples = "王建国（安全环保部部长）")
        String signedBy) {

    VisitRecord written() {
        return new VisitRecord(record, conclusion, signedBy);
    }
}
