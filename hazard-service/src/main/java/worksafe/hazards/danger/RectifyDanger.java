package worksafe.hazards.danger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The report that a danger is put right. */
@Schema(description = "报告整改完成 / report that it is put right")
public record RectifyDanger(
        @NotBlank @Size(max = 4000) @Schema(description = "整改情况 / what was done", examples = "6 台探测器已更换并校验合格，联动试验正常。")
        String description,

        @NotBlank @Size(max = 200) @Schema(description = "整改实施人 / who did the work", examples = "江阴市安仪检测有限公司")
        String doneBy,

        @Size(max = 20)
        @Schema(
                description = "附件引用 / references of photographs and papers",
                examples = "[\"files/2026/03/28/photo-1.jpg\"]")
        @Nullable
        List<@NotBlank @Size(max = 500) String> attachments) {

    Evidence evidence() {
        return new Evidence(description, doneBy, attachments == null ? List.of() : attachments);
    }
}
