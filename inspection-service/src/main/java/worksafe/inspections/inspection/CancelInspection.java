package worksafe.inspections.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to call a visit off. */
@Schema(description = "取消检查 / call the visit off")
public record CancelInspection(
        @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "企业已停产搬迁")
        String reason) {}
